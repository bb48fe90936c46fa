import fs from 'node:fs';
import path from 'node:path';

/** Real files that are read from a folder beside the project, and never copied into it. */
const folder = process.env['TEST_DATA'] ?? '';
const inFolder = (name: string): string => path.join(folder, name);

const areas = inFolder('geo/baarn_buurten.geojson');
const figures = inFolder('cbs/kwb2024_stripped_filtered_data_2024.json');
const metadata = ['DataProperties', 'TableInfos'].map((part) => inFolder(`cbs/kwb2024_${part}.json`));
const election = inFolder('pabulib/pb/Netherlands_Assen_2024.pb');
const expected = inFolder('pabulib/expected.json');
export const realFiles = { areas, figures, metadata, election, expected } as const;

/** Everything is there that the whole cycle needs. */
export const haveRealFiles = [areas, figures, ...metadata, election, expected].every((file) => fs.existsSync(file));

export const readJson = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));

type Cells = Readonly<Record<string, number | null>>;
type Borders = {
  readonly features: readonly { readonly properties: Readonly<Record<string, string | number | null>> }[];
};

/** Columns of the map of CBS that Kerncijfers has as well, by their key there. */
const counts = { AantalInwoners_5: 'aantal_inwoners', Mannen_6: 'mannen', Vrouwen_7: 'vrouwen' } as const;
/** Age groups: the map has them in whole percents of the inhabitants, Kerncijfers as people. */
const ages = {
  k_0Tot15Jaar_8: 'percentage_personen_0_tot_15_jaar',
  k_15Tot25Jaar_9: 'percentage_personen_15_tot_25_jaar',
  k_25Tot45Jaar_10: 'percentage_personen_25_tot_45_jaar',
  k_45Tot65Jaar_11: 'percentage_personen_45_tot_65_jaar',
  k_65JaarOfOuder_12: 'percentage_personen_65_jaar_en_ouder',
} as const;

/** Kerncijfers of every gemeente and wijk as CBS gives them, with the buurten of one gemeente from the map of the same year. */
export function kerncijfers(): Readonly<Record<string, Cells>> {
  const buurten = (readJson(areas) as Borders).features.map(({ properties }): [string, Cells] => {
    // a number below zero is a code for "unknown" or "secret"
    const known = (key: string): number | null => {
      const value = properties[key];
      return typeof value === 'number' && value >= 0 ? value : null;
    };
    const people = known(counts.AantalInwoners_5);
    const share = (key: string): number | null => {
      const percent = known(key);
      return people === null || percent === null ? null : Math.round((people * percent) / 100);
    };
    return [
      String(properties['buurtcode']),
      {
        ...Object.fromEntries(Object.entries(counts).map(([key, name]) => [key, known(name)])),
        ...Object.fromEntries(Object.entries(ages).map(([key, name]) => [key, share(name)])),
      },
    ];
  });
  return { ...(readJson(figures) as Record<string, Cells>), ...Object.fromEntries(buurten) };
}
