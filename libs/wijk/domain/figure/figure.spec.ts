import fc from 'fast-check';
import { readCategories, writeCategories } from './categories';
import { noFigureReasons } from './figure';
import { readGap, writeGaps } from './gaps';
import { indicatorOf, indicators, isNeverLocal } from './indicators';
import { indicatorOfColumn, knownTable } from './known-tables';

describe('the indicators we know', () => {
  it('have one key each', () => {
    expect(new Set(indicators.map(({ key }) => key)).size).toBe(indicators.length);
    expect(indicatorOf('overweight')).toEqual({ key: 'overweight', spoor: 'behaviour', kind: 'percentage' });
    expect(indicatorOf('constructor')).toBeUndefined();
  });

  it.each([
    ['SuicideGedachtenLaatste12Maanden_24'],
    ['Suïcidegedachten afgelopen 12 maanden'],
    ['serieuze gedachten aan zelfdoding'],
    ['pct_zelfmoord_gedachten'],
    ['suicidal thoughts (%)'],
    ['heeft wel eens gedacht aan het leven beëindigen'],
  ])('are never shown of a wijk or buurt: %s', (words) => {
    expect(isNeverLocal(words)).toBe(true);
    expect(isNeverLocal('', words.toUpperCase())).toBe(true);
  });

  it.each(['Eenzaam_25', 'Levensverwachting', 'Overgewicht', 'zelf ervaren gezondheid'])(
    'may be shown: %s',
    (words) => {
      expect(isNeverLocal(words)).toBe(false);
    },
  );
});

describe('a column', () => {
  it('is known by its table and its key, not by its number', () => {
    const keys = ['Overgewicht_9', 'Eenzaam_27'];
    expect(indicatorOfColumn('50120NED', 'Overgewicht_9', keys)).toBe('overweight');
    expect(indicatorOfColumn('50150NED', 'Overgewicht_9', keys)).toBeNull();
    expect(indicatorOfColumn('50150NED', 'Overgewicht_33', ['Overgewicht_33'])).toBe('overweight');
    expect(indicatorOfColumn('onbekend', 'AantalInwoners_5', ['AantalInwoners_5'])).toBeNull();
  });

  it('of Kerncijfers has another number each year', () => {
    for (const [table, key] of [
      ['83765NED', 'AfstandTotHuisartsenpraktijk_96'],
      ['85984NED', 'AfstandTotHuisartsenpraktijk_117'],
    ] as const) {
      expect(indicatorOfColumn(table, key, [key])).toBe('distanceGp');
    }
    expect(knownTable('85984ned')).toMatchObject({ period: '2024', areaYear: 2024, measured: 'measured' });
    expect(knownTable('50150NED')).toMatchObject({ period: null, areaYear: 2024, measured: 'modelled' });
  });

  it('that shares its name with another one means nothing we know', () => {
    expect(indicatorOfColumn('85984NED', 'Koopwoningen_47', ['Koopwoningen_47', 'Koopwoningen_60'])).toBeNull();
  });
});

describe('what a row keeps', () => {
  it('of why there is no figure', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(null, ...noFigureReasons)), (gaps) => {
        const kept = writeGaps(gaps);
        gaps.forEach((gap, index) => {
          if (gap !== null) expect(readGap(kept, index)).toBe(gap);
        });
      }),
    );
    expect(readGap(null, 3)).toBe('notAvailable');
  });

  it('of categories is the same text in any order', () => {
    const words = fc.string({ unit: 'binary', maxLength: 8 }).filter((text) => text !== '__proto__');
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words)), (entries) => {
        const categories = Object.fromEntries(entries);
        const turned = Object.fromEntries(Object.entries(categories).reverse());
        expect(writeCategories(turned)).toBe(writeCategories(categories));
        expect(readCategories(writeCategories(categories))).toEqual(categories);
      }),
    );
  });
});
