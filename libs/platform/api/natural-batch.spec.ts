import { platformError } from '@wijkspoor/platform/domain';
import { NaturalBatch } from './natural-batch';

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
  const settled = await Promise.allSettled(rows.map((row) => batch.add('here', row)));
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
