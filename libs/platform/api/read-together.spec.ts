import { anonymous, type Ctx, system } from '@wijkspoor/platform/domain';
import { ReadTogether } from './read-together';

const here: Ctx = { actor: anonymous, gemeenteId: 'here', requestId: 'r', language: 'nl' };
let reads = 0;
const read = (): Promise<number> => Promise.resolve(++reads);
beforeEach(() => (reads = 0));

it('reads once for all who ask at the same moment, and anew for who asks later', async () => {
  const together = new ReadTogether<number>();
  expect(await Promise.all([together.get(here, 'a', read), together.get(here, 'a', read)])).toEqual([1, 1]);
  expect(await together.get(here, 'a', read)).toBe(2);
});

it('reads apart what is asked in another gemeente, of something else, or by somebody', async () => {
  const together = new ReadTogether<number>();
  const asked = [
    together.get(here, 'a', read),
    together.get({ ...here, gemeenteId: 'there' }, 'a', read),
    together.get(here, 'b', read),
    together.get({ ...here, actor: system }, 'a', read),
  ];
  expect(await Promise.all(asked)).toEqual([1, 2, 3, 4]);
});

it('tells all who wait that it failed, and reads anew the next time', async () => {
  const together = new ReadTogether<number>();
  const away = (): Promise<number> => Promise.reject(new Error('away'));
  const told = await Promise.allSettled([together.get(here, 'a', away), together.get(here, 'a', away)]);
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await together.get(here, 'a', read)).toBe(1);
});
