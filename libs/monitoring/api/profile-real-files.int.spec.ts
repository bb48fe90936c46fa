import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import type { WijkProfile } from '@wijkspoor/monitoring/domain';
import { givenAreasOf, givenArea } from '@wijkspoor/monitoring/testing';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { givenProject, projectWorld } from '@wijkspoor/project/testing';
import { importFigures, metadataBeside } from '@wijkspoor/wijk/api';
import { givenRun, type ImportDatabase, importDatabase } from '@wijkspoor/wijk/testing';
import { MonitoringHttpModule } from './monitoring.module';

const file = path.join(process.env['TEST_DATA'] ?? '', 'cbs/kwb2024_stripped_filtered_data_2024.json');
const withData = fs.existsSync(file) ? describe : describe.skip;
const table = '85984NED';
/** Our indicators that the file has, by its own columns. */
const columns = {
  population: 'AantalInwoners_5',
  men: 'Mannen_6',
  women: 'Vrouwen_7',
  density: 'Bevolkingsdichtheid_34',
  homes: 'Woningvoorraad_35',
  areaLand: 'OppervlakteLand_123',
  areaWater: 'OppervlakteWater_124',
} as const;

withData('the profile of wijken in the real file of Kerncijfers 2024', () => {
  let app: IdentityApp;
  let db: ImportDatabase;
  const given = (): Readonly<Record<string, Readonly<Record<string, number | null>>>> =>
    JSON.parse(fs.readFileSync(file, 'utf8')) as never;

  beforeAll(async () => {
    app = await identityApp([ProjectHttpModule, MonitoringHttpModule]);
    db = await importDatabase(app.db);
    const run = await givenRun(db, table);
    const metadata = await metadataBeside(file);
    const { state } = await importFigures(db.transaction, { run, path: file, table, period: null, metadata });
    expect(state).toBe('done');
  });
  afterAll(async () => {
    await db?.close();
    await app?.close();
  });

  it.each(['WK168000', 'WK0363AA', 'WK030801'])(
    '%s: every figure at the api and in the file equals the source',
    async (code) => {
      const world = await projectWorld(app);
      const gemeente = `GM${code.slice(2, 6)}`;
      await givenArea(app.db, gemeente, gemeente);
      await givenArea(app.db, code, code);
      await givenAreasOf(app.db, world.gemeente.id, world.wijken[0], [code]);
      const project = await givenProject(world);
      await app.db.query('update project set published = true where id = $1', [project]);
      const indicators = Object.keys(columns).map((indicator) => ({ indicator, reason: 'Telt mee' }));
      const { version } = (await world.coordinator.get(`${world.path}/${project}/indicators`)).body as {
        version: number;
      };
      const headers = { 'if-match': `"${version}"` };
      const chosen = await world.coordinator.put(`${world.path}/${project}/indicators`, { indicators }, { headers });
      expect(chosen.status).toBe(204);
      await world.coordinator.put(`${world.path}/${project}/profile`, { published: true });
      const address = `/v1/gemeenten/${world.gemeente.slug}/wijken/${world.wijken[0]}/profile`;
      const profile = (await app.as().get(address)).body as WijkProfile;
      const source = given();
      const shown = profile.sections.flatMap((section) => section.indicators);
      expect(shown.map(({ indicator }) => indicator).sort()).toEqual(Object.keys(columns).sort());
      const rows = parse<Record<string, string>>(String((await app.as().get(`${address}/csv`)).body), {
        columns: true,
        bom: true,
      });
      for (const one of shown) {
        const column = columns[one.indicator as keyof typeof columns];
        expect(one).toMatchObject({ period: '2024', source: { table, column, name: 'CBS' }, measured: 'measured' });
        expect([one.indicator, one.wijk.value]).toEqual([one.indicator, source[code]?.[column] ?? null]);
        expect([one.indicator, one.gemeente?.value]).toEqual([one.indicator, source[gemeente]?.[column] ?? null]);
        // this file has no row of the country
        expect(one.country).toMatchObject({ value: null, reason: 'notAvailable' });
        const row = rows.find((cells) => cells['Naam in Wijkspoor'] === one.indicator && cells['Code'] === code);
        expect(row).toMatchObject({
          Waarde: String(one.wijk.value ?? ''),
          Tabel: table,
          Kolom: column,
          Periode: '2024',
        });
      }
    },
  );
});
