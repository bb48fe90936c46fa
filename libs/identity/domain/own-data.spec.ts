import { inKinds, type KnownFact } from './own-data';

const fact = (kind: string, stays: boolean, n = 1): KnownFact => ({ kind, stays, on: null, what: kind, words: '', n });

it('counts everything, tells as many rows as are asked for, and begins with what goes', () => {
  const facts = [fact('a.data.work', true, 40), fact('b.data.follows', false), fact('b.data.follows', false)];
  const kinds = inKinds(facts, (kind) => `name of ${kind}`, 1);
  expect(kinds.map(({ name, count, stays, rows }) => [name, count, stays, rows.length])).toEqual([
    ['name of b.data.follows', 2, false, 1],
    ['name of a.data.work', 40, true, 1],
  ]);
  expect(inKinds(facts, String)[0]?.rows).toHaveLength(2);
  expect(inKinds([], String)).toEqual([]);
});
