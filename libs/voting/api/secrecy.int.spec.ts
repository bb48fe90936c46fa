import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { move, type VoteWorld, voteWorld } from '@wijkspoor/voting/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { Closing } from './closing';
import { VoterSecrets } from './voter-secrets';
import { VotingHttpModule } from './voting.module';

/** Voters of one vote; each divides the points differently, so that every content is of one voter. */
const voters = 60;
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-secrecy-'));
let app: IdentityApp;
let world: VoteWorld;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, VotingHttpModule], { DATA_DIR: dir });
});
beforeEach(async () => {
  world = await voteWorld(app, { method: 'points', most: 1000, rule: 'totals' });
});
afterAll(async () => {
  await app?.close();
  fs.rmSync(dir, { recursive: true, force: true });
});

type Row = { readonly table: string; readonly ctid: string; readonly xmin: string; readonly text: string };
type Known = { readonly code: string; readonly id: string; readonly points: number; receipt: string };

/** Everything that stands in the database: what its owner sees, which is more than the application does. */
async function everything(): Promise<readonly Row[]> {
  const tables = await app.db.query<{ name: string; schema: string }>(
    `select relname as name, nspname as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where relkind = 'r' and nspname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const rows = await Promise.all(
    tables.map(async ({ name, schema }) => {
      const read = await app.db.query<Omit<Row, 'table'>>(
        `select ctid::text, xmin::text, t::text as text from "${schema}"."${name}" t order by ctid`,
      );
      return read.map((row) => ({ table: name, ...row }));
    }),
  );
  return rows.flat();
}

const close = async () => {
  await move(world.coordinator, world.path, 'close');
  await app.app.get(Closing, { strict: false }).run(systemCtx(world.gemeente.id, randomUUID()), world.voteId);
};
const vote = () => ({ gemeenteId: world.gemeente.id, roundId: world.voteId });

/** Codes in letters, long before anybody votes, in an order that has nothing to do with who votes when. */
async function letters(): Promise<Known[]> {
  const secrets = app.app.get(VoterSecrets, { strict: false });
  const known = Array.from({ length: voters }, (_, index): Known => {
    const code = secrets.newCode();
    return { code, id: secrets.ofCode(vote(), code).toString('hex'), points: index + 1, receipt: '' };
  });
  await app.db.query(
    'insert into vote_code (gemeente_id, round_id, hmac, batch) select $1, $2, one, $3 from unnest($4::bytea[]) one order by one',
    [...[world.gemeente.id, world.voteId, randomUUID()], known.map(({ id }) => Buffer.from(id, 'hex'))],
  );
  return known;
}

async function votes(one: Known): Promise<void> {
  const visitor: Visitor = app.as();
  await visitor.post(`${world.path}/code-uses`, { code: one.code, oldEnough: true });
  const { body, status } = await visitor.put(`${world.path}/my-ballot`, { choices: { 1: one.points } });
  expect(status).toBe(200);
  one.receipt = (body as { receipt: string }).receipt.replaceAll('-', '').toLowerCase();
}

/** How far two orders agree: 1 the same, -1 the other way round, about 0 when they have nothing to do with each other (Spearman). */
function agreement(order: readonly number[]): number {
  const n = order.length;
  const ranks = order.toSorted((a, b) => a - b);
  const d2 = order.reduce((sum, one, index) => sum + (ranks.indexOf(one) - index) ** 2, 0);
  return 1 - (6 * d2) / (n * (n * n - 1));
}

const ways: Readonly<Record<string, (all: readonly Known[]) => Promise<void>>> = {
  'one after the other': async (all) => {
    for (const one of all) await votes(one);
  },
  'all at once': async (all) => {
    await Promise.all(all.map(votes));
  },
};

describe.each(Object.entries(ways))('when people vote %s', (_, voting) => {
  it('a backup of the vote while it runs says nothing of who voted, and the database after it joins nothing', async () => {
    const known = await letters();
    const before = await everything();
    await voting(known);
    const during = await everything();

    // beside the ballots, nothing in the whole database is more, less or other than before anybody voted
    const others = (rows: readonly Row[]) =>
      rows
        .filter(({ table }) => table !== 'ballot')
        .map(({ table, ctid, xmin, text }) => `${table} ${ctid} ${xmin} ${text}`);
    expect(others(during)).toEqual(others(before));
    // and nothing of a voter stands in a ballot
    const ballots = during.filter(({ table, text }) => table === 'ballot' && text.includes(world.voteId));
    expect(ballots).toHaveLength(voters);
    for (const { id, receipt } of known)
      for (const { text } of ballots) expect(text.includes(id) || text.includes(receipt)).toBe(false);

    await close();
    const after = await everything();
    const left = (table: string) => after.filter((row) => row.table === table && row.text.includes(world.voteId));
    expect(left('ballot')).toEqual([]);
    expect(left('vote_code')).toEqual([]);
    // no pseudonym, no code: what joined them while the vote ran is in no table at all
    const pseudonyms = ballots.map(({ text }) => /\\x[0-9a-f]{64}/.exec(text)?.[0] ?? text);
    for (const one of [...pseudonyms, ...known.map(({ id }) => id)])
      expect(after.some(({ text }) => text.includes(one))).toBe(false);
    // one transaction per list, and the place of a row says nothing of when its voter came
    const [receipts, contents] = [left('vote_receipt'), left('vote_content')];
    for (const list of [receipts, contents]) expect(new Set(list.map(({ xmin }) => xmin)).size).toBe(1);
    expect(receipts[0]?.xmin).not.toBe(contents[0]?.xmin);
    const placeOfReceipt = receipts.map(({ text }) => known.findIndex(({ receipt }) => text.includes(receipt)));
    const placeOfContent = contents.map(({ text }) => Number(/\{(\d+)/.exec(text)?.[1]));
    for (const order of [placeOfReceipt, placeOfContent]) {
      expect(new Set(order).size).toBe(voters);
      // by chance more than 0.55 of 60 comes once in a hundred thousand times
      expect(Math.abs(agreement(order))).toBeLessThan(0.55);
    }
  });
});
