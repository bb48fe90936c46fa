import { platformError } from '@wijkspoor/platform/domain';
import { NaturalBatch } from './natural-batch';

const place = { gemeenteId: 'gemeente', roundId: 'round' };

/** What was sent, and who heard which error. */
async function sentWhen(error: Error): Promise<{ readonly calls: number; readonly heard: readonly unknown[] }> {
  let calls = 0;
  const batch = new NaturalBatch<string, string>({
    keyOf: (row) => row,
    merge: (_before, after) => after,
    send: async () => {
      calls++;
      await new Promise((resolve) => setImmediate(resolve));
      throw error;
    },
  });
  const rows = Array.from({ length: 20 }, (_, n) => `row ${n}`);
  const settled = await Promise.allSettled(rows.map((row) => batch.add(place, row)));
  return { calls, heard: settled.map((one): unknown => (one.status === 'rejected' ? one.reason : one.value)) };
}

it('asks a database that is away once for all that goes together, and everybody hears it', async () => {
  const away = platformError('away');
  expect(await sentWhen(away)).toEqual({ calls: 1, heard: Array(20).fill(away) });
});

it('sends the rows of a batch that fails one by one, so that a bad one fails alone', async () => {
  const bad = new Error('bad');
  expect(await sentWhen(bad)).toEqual({ calls: 1 + 20, heard: Array(20).fill(bad) });
});

it('gives a statement that took too long no second chance for each row', async () => {
  const slow = Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' });
  expect(await sentWhen(slow)).toEqual({ calls: 1, heard: Array(20).fill(platformError('away')) });
});

it('sends nothing of one gemeente to another that has a round of the same id', async () => {
  const sent: [string, ...string[]][] = [];
  const batch = new NaturalBatch<string, string>({
    keyOf: (row) => row,
    merge: (_before, after) => after,
    send: async (gemeenteId, rows) => {
      sent.push([gemeenteId, ...rows]);
      await new Promise(setImmediate);
      return new Map(rows.map((row) => [row, `${row} is in ${gemeenteId}`]));
    },
  });
  const same = (gemeenteId: string) => ({ gemeenteId, roundId: 'the same' });
  const answers = ['w', 'd', 'w', 'd'].map((gemeente, n) => batch.add(same(gemeente), `${gemeente}${n}`));
  expect(await Promise.all(answers)).toEqual(['w0 is in w', 'd1 is in d', 'w2 is in w', 'd3 is in d']);
  expect(sent).toEqual([
    ['w', 'w0', 'w2'],
    ['d', 'd1', 'd3'],
  ]);
});

it('lets nobody wait too long, sends nothing that was refused, and goes on with the next', async () => {
  const sent: string[][] = [];
  let free = (): void => undefined;
  const held = new Promise<void>((resolve) => (free = resolve));
  const batch = new NaturalBatch<string, string>(
    {
      keyOf: (row) => row,
      merge: (_before, after) => after,
      send: async (_, rows) => {
        sent.push([...rows]);
        if (rows[0] === 'first') await held;
        return new Map(rows.map((row) => [row, `${row} is there`]));
      },
    },
    50,
  );
  const first = batch.add(place, 'first');
  await new Promise(setImmediate);
  const settled = await Promise.allSettled([first, batch.add(place, 'behind it')]);
  expect(settled).toEqual(Array(2).fill({ status: 'rejected', reason: platformError('away') }));
  free();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await batch.add(place, 'next')).toBe('next is there');
  expect(sent).toEqual([['first'], ['next']]);
});

it('sends what comes to one round together, and waits for no other round', async () => {
  const sent: string[][] = [];
  let free = (): void => undefined;
  const held = new Promise<void>((resolve) => (free = resolve));
  const batch = new NaturalBatch<string, string>({
    keyOf: (row) => row,
    merge: (_before, after) => after,
    send: async (_, rows) => {
      sent.push([...rows]);
      if (rows[0] === 'a1') await held;
      return new Map(rows.map((row) => [row, `${row} is there`]));
    },
  });
  const round = (roundId: string) => ({ gemeenteId: 'gemeente', roundId });
  const first = batch.add(round('a'), 'a1');
  await new Promise(setImmediate);
  const later = ['a2', 'a3'].map((row) => batch.add(round('a'), row));
  expect(await batch.add(round('b'), 'b1')).toBe('b1 is there');
  expect(sent).toEqual([['a1'], ['b1']]);
  free();
  expect(await Promise.all([first, ...later])).toEqual(['a1 is there', 'a2 is there', 'a3 is there']);
  expect(sent.at(-1)).toEqual(['a2', 'a3']);
});

it('refuses who waits behind a database that turned out to be away, and asks it once', async () => {
  let [calls, fail] = [0, (_: Error): void => undefined];
  const batch = new NaturalBatch<string, string>({
    keyOf: (row) => row,
    merge: (_before, after) => after,
    send: () => {
      calls++;
      return new Promise((_, reject) => (fail = reject));
    },
  });
  const first = batch.add(place, 'first');
  await new Promise(setImmediate);
  const behind = ['second', 'third'].map((row) => batch.add(place, row));
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  fail(refused);
  const heard = await Promise.allSettled([first, ...behind]);
  expect(heard.map((one): unknown => (one.status === 'rejected' ? one.reason : one.value))).toEqual(
    Array(3).fill(refused),
  );
  expect(calls).toBe(1);
});
