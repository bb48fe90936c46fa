import { shippedInstruments } from '../instrument/shipped';
import { bandsFor, populationOf } from './population';

const table = [
  { total: 1000, ages: [160, 110, 240, 280, 215] },
  { total: 500, ages: [80, 50, 120, 130, 120] },
];

describe('the population of a round', () => {
  it('is that of its buurten, and their ages added up', () =>
    expect(populationOf(table)).toMatchObject({ buurten: [1000, 500], ages: [240, 160, 360, 410, 335] }));

  it('holds only the age bands that are asked', () =>
    expect(populationOf(table, ['15-24', '25-44', '45-64', '65+'])).toMatchObject({
      buurten: [845, 420],
      ages: [null, 160, 360, 410, 335],
    }));

  it('leaves a small buurt without ages out of the age bands', () => {
    const small = { total: 70, ages: [null, null, null, null, null] };
    expect(populationOf([...table, small])).toMatchObject({
      buurten: [1000, 500, 70],
      ages: [240, 160, 360, 410, 335],
    });
    expect(populationOf([...table, small], ['65+'])).toMatchObject({ buurten: [215, 120, null] });
  });

  it.each([
    ['much of it has no ages', [...table, { total: 100, ages: [] }], [1000, 500, 100]],
    ['a buurt is not known', [...table, { total: null, ages: [] }], [1000, 500, null]],
    ['nothing is known', [{ total: null, ages: [] }], [null]],
    ['there is no buurt', [], []],
  ])('has no age bands when %s', (_, all, buurten) =>
    expect(populationOf(all)).toMatchObject({ buurten, ages: [null, null, null, null, null] }),
  );

  it('counts a buurt by its ages when its total is not known', () =>
    expect(populationOf([{ total: null, ages: [1, 2, 3, 4, 5] }])).toMatchObject({
      buurten: [15],
      ages: [1, 2, 3, 4, 5],
    }));

  it('is everybody, unless the questions are for adults, as those of the Leefplekmeter are', () => {
    expect(bandsFor({})).toHaveLength(5);
    const bands = shippedInstruments.map(({ key, definition }) => [key, bandsFor(definition)[0]]);
    expect(Object.fromEntries(bands)).toEqual({
      ...{ leefplekmeter: '15-24', 'leefplekmeter-easy': '15-24', pulse: '0-14' },
    });
  });
});
