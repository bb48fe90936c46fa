import { makeProfile, type ProfileParts } from '@wijkspoor/monitoring/domain';
import { figure as aFigure, ofBuurten, oneWijk } from '@wijkspoor/monitoring/testing';
import { ReportContent } from './content';
import { figureRows } from './figure-rows';
import { aProject, theFacts } from './testing';
import { wijkProfileOf } from './wijk-profile';

const figure: typeof aFigure = (wish) => aFigure({ importedAt: '2026-01-05T10:00:00Z', ...wish });
const estimate = {
  measured: 'modelled',
  table: 'T9',
  indicator: 'lonely',
  categories: { age: '18 jaar of ouder' },
} as const;
const parts: ProfileParts = {
  wijk: { slug: 'lindehoek', name: 'Lindehoek', published: true },
  place: oneWijk,
  figures: [
    figure({ value: 12 }),
    figure({ code: 'GM9901', value: 9 }),
    figure({ code: 'NL00', value: 7 }),
    figure({ ...estimate, value: 49, lower: 45, upper: 54 }),
    figure({ ...estimate, code: 'GM9901', value: 44, lower: 43, upper: 46 }),
  ],
  chosen: ['lowIncome', 'lonely', 'weeklySport'].map((indicator) => ({ indicator, reason: '' })),
  notes: [
    { kind: 'strength', text: 'Buren kennen elkaar.', author: 'Buurthuis', writtenOn: '2026-07-13' },
    { kind: 'duiding', text: 'Geldzorgen zien wij vaak.', author: 'Wijkteam', writtenOn: '2026-08-27' },
  ],
  rounds: [{ number: 1, title: 'Leefplekmeter', state: 'closed', closesOn: '2026-05-12', results: true }],
  ...{ map: null, published: true, projectHidden: false, forStaff: false },
};
const project = aProject();
const made = (all = [parts], language: 'nl' | 'en' = 'nl') => {
  const about = { profiles: all.map(makeProfile), round: null, decision: null };
  return wijkProfileOf({ ...theFacts(project), about }, project, language);
};
const rowsOf = (content: ReportContent) => figureRows(content);

describe('a profile of a wijk', () => {
  it('says of every number its source, its year, its area and whether it was measured', () => {
    const rows = rowsOf(made());
    const about = (what: RegExp) => rows.filter((row) => what.test(row[1]));
    expect(about(/inkomen/i)).toEqual(
      expect.arrayContaining([
        expect.arrayContaining(['Lindehoek', 12, 'CBS, tabel T1, 2024']),
        expect.arrayContaining(['Waterhoven', 9, 'CBS, tabel T1, 2024']),
        expect.arrayContaining(['Nederland', 7, 'CBS, tabel T1, 2024']),
        expect.arrayContaining(['Jaar', '2024', 'CBS, tabel T1, 2024']),
        expect.arrayContaining(['Gemeten of geschat', 'gemeten', 'CBS, tabel T1, 2024']),
      ]) as unknown,
    );
    expect(about(/eenzaam/i)).toContainEqual(
      expect.arrayContaining(['Gemeten of geschat', 'geschat, tussen 45 en 54', 'CBS, tabel T9, 2024']) as unknown,
    );
    for (const language of ['nl', 'en'] as const) {
      const content = made([parts], language);
      expect(ReportContent.parse(content)).toEqual(content);
      expect(rowsOf(content).filter((row) => row[4] === '')).toEqual([]);
      expect(JSON.stringify(content)).not.toMatch(/\{\w+\}/);
    }
  });

  it('says that a figure is not there, and draws nothing of it', () => {
    const said = rowsOf(made()).filter((row) => /sporten/i.test(row[1]));
    expect(said).toContainEqual(
      expect.arrayContaining(['Lindehoek', 'geen cijfer', 'Hierover is nog geen tabel ingelezen']) as unknown,
    );
    const charts = made().parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart'));
    expect(charts.map(({ title }) => title).join()).not.toMatch(/sporten/i);
    // every number of a picture stands in its words
    for (const chart of charts)
      for (const { name, shown } of chart.rows) expect(chart.alt).toContain(`${name}: ${String(shown)}`);
  });

  it('has what people say, as the profile has it', () => {
    const text = JSON.stringify(made());
    for (const words of [
      'Buren kennen elkaar.',
      'Geldzorgen zien wij vaak.',
      'notitie bij het profiel, 27 augustus 2026',
    ])
      expect(text).toContain(words);
    // who wrote it may be a person, who can ask to be forgotten
    for (const author of ['Buurthuis', 'Wijkteam']) expect(text).not.toContain(author);
  });

  it('tells wijken of one project apart, and buurten of one wijk', () => {
    const other = {
      ...parts,
      wijk: { ...parts.wijk, slug: 'haven', name: 'Haven' },
      place: { ...ofBuurten, name: 'Haven' },
    };
    const content = made([
      parts,
      { ...other, figures: [figure({ code: 'BU99010101', value: 31 }), figure({ code: 'BU99010102', value: 8 })] },
    ]);
    const keys = content.parts.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => /^[a-zA-Z0-9]{1,40}$/.test(key))).toBe(true);
    expect(rowsOf(content)).toContainEqual(
      expect.arrayContaining([expect.stringMatching(/: Oost$/), 'Haven', 31]) as unknown,
    );
  });
});
