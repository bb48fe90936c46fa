import { platformError } from '@wijkspoor/platform/domain';
import { OneAtATime } from './one-at-a-time';

it('does one after the other, also after one that failed, and tells who comes when too many wait', async () => {
  const turn = new OneAtATime(3);
  const steps: string[] = [];
  const work = (name: string, fails = false) =>
    turn.do(async () => {
      steps.push(`${name} begins`);
      await new Promise(setImmediate);
      steps.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const settled = await Promise.allSettled([work('a'), work('b', true), work('c'), work('d')]);
  expect(settled).toEqual([
    { status: 'fulfilled', value: 'a' },
    { status: 'rejected', reason: new Error('b') },
    { status: 'fulfilled', value: 'c' },
    { status: 'rejected', reason: platformError('away') },
  ]);
  expect(steps).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(await work('e')).toBe('e');
});
