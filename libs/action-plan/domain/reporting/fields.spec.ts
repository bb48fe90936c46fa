import fc from 'fast-check';
import { contentOf, fieldAt, type Fields, fieldsOf, mergeFields } from './fields';
import { emptyReport, partContracts, partKeys, type ReportContent } from './parts';

const id = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const count = fc.option(fc.nat({ max: 1_000_000 }), { nil: null });
const text = fc.constantFrom('', 'Samen wandelen', 'Elke week\ntwee keer');
const aReport: fc.Arbitrary<ReportContent> = fc.record({
  progress: fc.record({ status: fc.constantFrom(null, 'asPlanned', 'stuck'), plan: text, words: text }),
  goals: fc.record({
    items: fc.uniqueArray(fc.record({ goalId: fc.nat({ max: 9 }).map(id), value: count, note: text }), {
      selector: ({ goalId }) => goalId,
    }),
  }),
  effort: fc.record({ hours: count, costCents: count, volunteers: count }),
  reach: fc.record({
    ...{ people: count, ofTargetGroup: count, targetGroup: text },
    ...{ young: count, adult: count, older: count },
  }),
  results: fc.constant({ items: [{ id: id(1), indicator: 'Deelnemers', value: 12.5, method: 'Geteld' }] }),
  obstacles: fc.constant({
    items: [
      { id: id(2), words: 'Geen zaal', needs: 'Een zaal', whom: 'gemeente', level: 'wijk' as const, solved: true },
    ],
  }),
  learning: fc.record({ learned: text, changed: text }),
  story: fc.record({ words: text, consentOn: fc.constantFrom(null, '2027-03-01'), consentFor: text }),
  next: fc.record({ words: text }),
});
const someFields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('', 'een', 'twee', 'drie'));

describe('what is typed in a part', () => {
  it('is what was saved, for every part of every report', () => {
    fc.assert(
      fc.property(aReport, (report) => {
        for (const part of partKeys) {
          const again = contentOf(part, fieldsOf(part, report[part]));
          expect(partContracts[part].parse(again)).toEqual(report[part]);
        }
      }),
    );
  });

  it('goes to the api as it was typed when it is no number, so that the api can say so', () => {
    const { effort } = emptyReport({ goalIds: [], targetGroup: '' });
    const typed = { ...fieldsOf('effort', effort), hours: 'veel', costCents: '1.250,50', volunteers: ' 3 ' };
    expect(contentOf('effort', typed)).toEqual({ hours: 'veel', costCents: 125_050, volunteers: 3 });
    expect(fieldAt('goals', 'items.1.value', { 'value.x': '', 'note.x': '', 'value.y': '' })).toBe('value.y');
    expect(fieldAt('effort', 'hours', typed)).toBe('hours');
  });
});

describe('two people in one part', () => {
  it('both keep what they wrote in other fields', () => {
    const base = { learned: '', changed: '' };
    const merge = mergeFields(base, { ...base, learned: 'Klein beginnen' }, { ...base, changed: 'Nu om 10 uur' });
    expect(merge).toEqual({ merged: { learned: 'Klein beginnen', changed: 'Nu om 10 uur' }, clashes: [] });
  });

  it('never lose a word: every field of mine and theirs is there, or is named to choose from', () => {
    fc.assert(
      fc.property(someFields, someFields, someFields, (base: Fields, mine: Fields, theirs: Fields) => {
        const { merged, clashes } = mergeFields(base, mine, theirs);
        for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
          if (mine[name] !== undefined && mine[name] !== base[name]) expect(merged[name]).toBe(mine[name]);
          if (theirs[name] !== undefined && theirs[name] !== base[name])
            expect(merged[name] === theirs[name] || clashes.includes(name)).toBe(true);
        }
      }),
    );
  });
});
