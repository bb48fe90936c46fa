import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { erase, VoteKeys } from './vote-keys';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-vote-keys-'));
/** As a process of its own: they share nothing but the folder. */
const process = () => new VoteKeys({ voteKeyDir: path.join(dir, 'keys'), hostKeyFile: path.join(dir, 'host') });
const vote = () => ({ gemeenteId: randomUUID(), roundId: randomUUID() });
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

afterAll(() => fs.rmSync(dir, { recursive: true, force: true }));

it('a key that one process destroys is soon gone from the others, also from one that asks all the time', async () => {
  const [api, idle, worker] = [process(), process(), process()];
  const one = vote();
  const key = await api.make(one);
  expect(await idle.read(one)).toEqual(key);
  await worker.destroy(one);
  const until = performance.now() + 2_100;
  while (performance.now() < until) {
    await api.read(one);
    await later(50);
  }
  expect([await api.read(one), await idle.read(one), await worker.read(one)]).toEqual([null, null, null]);
});

it('a key that was read is not read from its file again for every ballot', async () => {
  const api = process();
  const one = vote();
  await api.make(one);
  const read = await api.read(one);
  const again = await Promise.all(Array.from({ length: 100 }, () => api.read(one)));
  expect(new Set([read, ...again]).size).toBe(1);
});

it('a key that comes back is there at once', async () => {
  const [api, other] = [process(), process()];
  const one = vote();
  expect(await api.read(one)).toBeNull();
  const key = await other.make(one);
  expect(await api.read(one)).toEqual(key);
});

it('who takes a key has one of their own, and can erase it', async () => {
  const api = process();
  const one = vote();
  const shared = await api.make(one);
  const own = await api.take(one);
  expect(own).toEqual(shared);
  erase(own!);
  expect(own!.papers).toEqual(Buffer.alloc(32));
  expect(own!.ballots).not.toEqual(shared.ballots);
  expect(shared.papers).not.toEqual(Buffer.alloc(32));
  await api.destroy(one);
  expect(await api.take(one)).toBeNull();
});
