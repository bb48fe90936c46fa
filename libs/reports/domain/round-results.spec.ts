import { ReportContent } from './content';
import { figureRows } from './figure-rows';
import { roundResultsOf } from './round-results';
import { aPublishedRound, theFacts } from './testing';

const made = (round = aPublishedRound(), language: 'nl' | 'en' = 'nl') =>
  roundResultsOf({ ...theFacts(), about: { profiles: [], decision: null, round } }, language);

/** Every number that stands somewhere in it. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('the results of a round', () => {
  it('have no number that the snapshot does not show', () => {
    const round = aPublishedRound();
    const shown = new Set(numbersIn(round.results));
    const told = figureRows(made(round)).flatMap((row) => numbersIn(row[3]));
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((number) => !shown.has(number))).toEqual([]);
  });

  it('say where a number is hidden or a bound, and draw no mark for what is hidden', () => {
    const rows = figureRows(made());
    const cell = (what: string, column: string) =>
      rows.filter((row) => row[1] === what && row[2] === column).map((row) => row[3]);
    expect(cell('met een code', 'Mensen (ongeveer)')).toEqual(['minder dan 10']);
    expect(cell('Verkeer', 'Cijfer')).toEqual(['1,5 of lager']);
    expect(cell('Werk', 'Cijfer')).toEqual(['te weinig antwoorden']);
    expect(cell('Groen', 'laag (%)')).toEqual(['hoogstens 5%']);
    const chart = made()
      .parts.flatMap(({ blocks }) => blocks)
      .find((block) => block.kind === 'chart');
    expect(chart?.rows.find(({ name }) => name === 'Werk')?.value).toBeNull();
    expect(cell('Groen', '65+ jaar (ongeveer\u00a020)')).toEqual(['te weinig antwoorden']);
  });

  it('say of each figure how many answered and where it is from, in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      const content = made(aPublishedRound(), language);
      expect(ReportContent.parse(content)).toEqual(content);
      expect(figureRows(content).filter((row) => row[4] === '')).toEqual([]);
      expect(JSON.stringify(content)).not.toMatch(/\{\w+\}/);
    }
    expect(figureRows(made())).toContainEqual([
      ...['Alle cijfers', 'Groen', 'Antwoorden (ongeveer)', 45],
      'Ronde 2 “Leefplekmeter”, Lindehoek. Stand van 13 mei 2026. Aantallen zijn afgerond.',
    ]);
  });

  it('say how many took part with where it is known from, also when they were too few', () => {
    const text = (round = aPublishedRound()) => figureRows(made(round)).find((row) => row[0] === 'In het kort');
    expect(text()).toEqual([
      ...['In het kort', 'Aan “Leefplekmeter” deden ongeveer 45 mensen mee.', '', null],
      'Ronde 2 “Leefplekmeter”, Lindehoek. Stand van 13 mei 2026. Aantallen zijn afgerond.',
    ]);
    const { results } = aPublishedRound();
    const { snapshot } = results;
    if (snapshot === null) throw new Error('a round without its snapshot');
    const few = { ...snapshot, results: { ...snapshot.results, forms: { about: null } } };
    expect(text(aPublishedRound({ results: { ...results, snapshot: few } }))?.[1]).toBe(
      'Aan “Leefplekmeter” deden te weinig mensen mee om een aantal te noemen.',
    );
    const words = made().parts.flatMap((part) => part.words.map((one) => one.text));
    expect(words.join(' ')).not.toMatch(/\d/);
  });

  it('have the promise and what was done; or for when the answer was promised', () => {
    expect(JSON.stringify(made())).toContain('Wij maken de straten groener.');
    const silent = JSON.stringify(made(aPublishedRound({ feedback: '', feedbackOn: null })));
    expect(silent).toContain('Het college kiest met uw antwoorden.');
    expect(silent).toContain('Dat is beloofd voor 20 juni 2026.');
  });

  it('are of a round with public results only', () => {
    expect(() => roundResultsOf(theFacts(), 'nl')).toThrow(RangeError);
  });
});
