import { platformError } from '@wijkspoor/platform/domain';
import { KeptBriefly } from './kept-briefly';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('reads once for all who ask at the same time, and anew when what was read is old', async () => {
  const kept = new KeptBriefly<number>();
  let reads = 0;
  const read = (): Promise<number> => Promise.resolve(++reads);
  expect(await Promise.all([kept.get('a', read), kept.get('a', read)])).toEqual([1, 1]);
  jest.advanceTimersByTime(2_001);
  expect(await kept.get('a', read)).toBe(2);
});

it('tells who asks that it is away when nothing is said, and asks again the next time', async () => {
  const kept = new KeptBriefly<number>();
  const told = expect(kept.get('a', () => new Promise<number>(() => undefined))).rejects.toEqual(platformError('away'));
  await jest.advanceTimersByTimeAsync(4_000);
  await told;
  expect(await kept.get('a', () => Promise.resolve(1))).toBe(1);
});
