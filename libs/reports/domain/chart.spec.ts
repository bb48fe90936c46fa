import fc from 'fast-check';
import { tableBlock, textColumn } from './building';
import { chartBlock, chartPicture } from './chart';
import type { ChartBlock } from './content';
import { figureRows } from './figure-rows';
import { shownTable } from './shown-table';

const row = (name: string, value: number | null, shown: number | string = value ?? 'geen cijfer') => ({
  ...{ name, value, shown, lower: null, upper: null, mark: 'own' as const },
});
const chart = (rows: readonly ReturnType<typeof row>[], more: Partial<Parameters<typeof chartBlock>[0]> = {}) =>
  chartBlock({
    title: 'Groen',
    form: 'bars',
    unit: '%',
    source: 'CBS',
    language: 'nl',
    rows,
    ...more,
  })[0] as ChartBlock;

describe('a chart', () => {
  it('says every number in words, and is not there when there is nothing to draw', () => {
    const made = chart([row('Lindehoek', 12.5), row('Haven', 5, 'hoogstens 5%'), row('Noord', null)]);
    expect(made.alt).toBe('Groen. Lindehoek: 12,5%. Haven: hoogstens 5%. Noord: geen cijfer.');
    expect(chartBlock({ ...made, language: 'nl', rows: [row('Noord', null)] })).toEqual([]);
  });

  it('lays every number inside its scale, in the order of the numbers, with a name in two lines at most', () => {
    const names = fc.string({ minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(names, fc.integer({ min: 0, max: 100_000 })), { minLength: 1, maxLength: 30 }),
        (given) => {
          const drawn = chartPicture(chart(given.map(([name, value]) => row(name, value))), 'nl');
          expect(drawn.rows).toHaveLength(given.length);
          for (const [index, { x, name }] of drawn.rows.entries()) {
            expect(x).toBeGreaterThanOrEqual(drawn.left);
            expect(x).toBeLessThanOrEqual(drawn.right);
            expect(name.length).toBeLessThanOrEqual(2);
            for (const [other, { x: place }] of drawn.rows.entries())
              if ((given[index]?.[1] ?? 0) > (given[other]?.[1] ?? 0))
                expect(x ?? 0).toBeGreaterThanOrEqual(place ?? 0);
          }
        },
      ),
    );
  });

  it('cuts a name between signs, never in one', () => {
    for (const name of [`${'a'.repeat(27)}🌳 kort`, `Bankjes en bomen bij de x ${'a'.repeat(26)}🌳🌳🌳 lang`])
      for (const line of chartPicture(chart([row(name, 1)]), 'nl').rows[0]?.name ?? [])
        expect(line).not.toMatch(/\p{Surrogate}/u);
  });

  it('stands in a file of figures once', () => {
    const content = (block: ChartBlock) => ({
      ...{ title: '', subtitle: '', gemeente: '', madeOn: '2026-11-30', language: 'nl' as const },
      parts: [{ key: 'a', title: 'Deel', state: null, blocks: [block], words: [] }],
    });
    expect(figureRows(content(chart([row('Haven', 5)])))).toEqual([['Deel', 'Haven', 'Groen (%)', 5, 'CBS']]);
    expect(figureRows(content(chart([row('Haven', 5)], { repeats: true })))).toEqual([]);
  });
});

it('says of a long table how many rows it leaves out on paper', () => {
  const [block] = tableBlock(
    '',
    [textColumn('Wat')],
    Array.from({ length: 63 }, (_, n) => [`${n}`]),
    'bron',
  );
  if (block?.kind !== 'table') throw new Error('no table');
  expect(shownTable(block, 'nl')).toMatchObject({ more: 'Nog 3 regels, in het XLSX-bestand.' });
  expect(shownTable(block, 'nl').rows).toHaveLength(60);
  expect(block.rows).toHaveLength(63);
});
