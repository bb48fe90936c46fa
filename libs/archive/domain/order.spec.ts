import fc from 'fast-check';
import { loadingOrder } from './order';

it('writes what is referred to first, and keeps the alphabet where it does not matter', () => {
  expect(
    loadingOrder(
      ['goal', 'account', 'cycle', 'audit'],
      [
        { from: 'goal', to: 'cycle' },
        { from: 'goal', to: 'goal' },
        { from: 'cycle', to: 'account' },
        { from: 'cycle', to: 'elsewhere' },
      ],
    ),
  ).toEqual(['account', 'audit', 'cycle', 'goal']);
});

it('says which tables stand in a circle', () => {
  expect(() =>
    loadingOrder(
      ['a', 'b', 'c'],
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    ),
  ).toThrow('a, b');
});

it('orders anything without circles', () => {
  const anyReferences = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 120 });
  fc.assert(
    fc.property(anyReferences, (pairs) => {
      const name = (n: number): string => `t${String(n).padStart(2, '0')}`;
      const tables = Array.from({ length: 31 }, (_, n) => name(n)).reverse();
      // from a higher number to a lower one: no circle can come of it
      const references = pairs
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => ({ from: name(Math.max(a, b)), to: name(Math.min(a, b)) }));
      const order = loadingOrder(tables, references);
      expect([...order].sort()).toEqual([...tables].sort());
      for (const { from, to } of references) expect(order.indexOf(to)).toBeLessThan(order.indexOf(from));
    }),
  );
});
