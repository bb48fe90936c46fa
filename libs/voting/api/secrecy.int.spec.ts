import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { givenBuurten, move, openVote, type VoteWorld, voteWorld } from '@wijkspoor/voting/testing';
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
async function letters(amount = voters): Promise<Known[]> {
  const secrets = app.app.get(VoterSecrets, { strict: false });
  const known = Array.from({ length: amount }, (_, index): Known => {
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

describe('who was invited, where voters live, and what stood on papers', () => {
  const email = (index: number) => `mens${index}.${world.voteId.slice(0, 8)}@test.invalid`;
  const buurtPlan = (buurten: readonly string[]) => ({
    ...{ method: 'budget', most: null, budgetCents: 90_000, rule: 'greedy', seats: null, asksBuurt: true },
    checks: ['code', 'invited', 'paper'],
    options: [0, 1, 2].map((at) => ({ title: `Keuze ${at}`, text: '', costCents: 30_000, buurt: buurten[at] })),
  });
  /** Papers are typed by one and checked by another. */
  async function papers(amount: number): Promise<void> {
    const second = app.as(await app.given.signedIn(world.gemeente, 'coordinator'));
    await app.db.query(
      `insert into vote_print (gemeente_id, round_id, kind, amount, first_number, state) values ($1, $2, 'papers', $3, 1, 'taken')`,
      [world.gemeente.id, world.voteId, amount],
    );
    for (let paper = 1; paper <= amount; paper++)
      for (const [who, path, version] of [
        [world.coordinator, '', 0],
        [second, '/check', 1],
      ] as const) {
        const headers = { 'if-match': `"${version}"` };
        const typed = { choices: { [1 + (paper % 3)]: 1 } };
        const answer = await who.put(`${world.path}/papers/${paper}${path}`, typed, { headers });
        expect(answer.status).toBe(200);
      }
  }

  it('say nothing to who has a backup, during the vote or after it', async () => {
    const buurten = await givenBuurten(app, world);
    world = { ...world, ...(await openVote(world, world.projectId, buurtPlan(buurten))) };
    const known = await letters(20);
    const addresses = Array.from({ length: 15 }, (_, index) => email(index));
    await world.coordinator.post(`${world.path}/invited`, { addresses: addresses.join('\n') });
    await app.as().post(`${world.path}/invited-mails`, { email: email(0), oldEnough: true });
    const [mail] = await app.db.query<{ text: string }>(
      `select body_text as text from mail_message where to_address = $1 and body_text like '%verder/%'`,
      [email(0)],
    );
    // mail is delivered, or forgotten after a day
    await app.db.query('delete from mail_message');
    await papers(12);

    const before = await everything();
    for (const address of addresses) expect(before.some(({ text }) => text.includes(address))).toBe(false);
    const codes = [...known.map(({ code }) => code), null];
    for (const [index, code] of codes.entries()) {
      const visitor = app.as();
      if (code !== null) await visitor.post(`${world.path}/code-uses`, { code, oldEnough: true });
      else await visitor.post(`${world.path}/link-uses`, { code: /verder\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] });
      const choices = { [1 + (index % 3)]: 1 };
      const buurt = index < 2 ? buurten[3] : index % 2 === 0 ? buurten[index % 3] : null;
      expect((await visitor.put(`${world.path}/my-ballot`, { choices, buurt })).status).toBe(200);
    }
    const during = await everything();
    const others = (rows: readonly Row[]) =>
      rows
        .filter(({ table }) => table !== 'ballot')
        .map(({ table, ctid, xmin, text }) => `${table} ${ctid} ${xmin} ${text}`);
    expect(others(during)).toEqual(others(before));

    const own = (rows: readonly Row[], table: string) =>
      rows.filter((row) => row.table === table && row.text.includes(world.voteId));
    const ballots = own(during, 'ballot');
    // papers are no ballots yet: no transaction holds both
    expect(ballots).toHaveLength(codes.length);
    const waiting = own(during, 'vote_paper');
    expect(waiting).toHaveLength(12);
    expect(ballots.filter(({ xmin }) => waiting.some((paper) => paper.xmin === xmin))).toEqual([]);
    const sealed = waiting.map(({ text }) => /\\x[0-9a-f]{65,}/.exec(text)?.[0] ?? '');
    expect([new Set(sealed).size, new Set(sealed.map(({ length }) => length)).size]).toEqual([12, 1]);
    // whoever lives where: nine bytes, never the same
    const seals = ballots.map(({ text }) => /\\x([0-9a-f]{18})\b/.exec(text)?.[1]);
    expect(new Set(seals).size).toBe(codes.length);
    for (const { text } of ballots) expect(text).not.toMatch(/BU99|Buurt/);

    const marks = own(during, 'vote_invited').map(({ text }) => /\\x[0-9a-f]{64}/.exec(text)?.[0] ?? text);
    expect(marks).toHaveLength(15);
    await close();
    const after = await everything();
    for (const table of ['ballot', 'vote_invited', 'vote_code'])
      expect([table, own(after, table)]).toEqual([table, []]);
    for (const gone of [...marks, ...sealed, ...seals])
      expect(after.some(({ text }) => text.includes(gone!))).toBe(false);
    const [contents, numbers] = [own(after, 'vote_content'), own(after, 'vote_paper')];
    expect([contents.length, numbers.length]).toEqual([codes.length + 12, 12]);
    expect(new Set(contents.map(({ xmin }) => xmin)).size).toBe(1);
    expect(numbers.some(({ xmin }) => xmin === contents[0]?.xmin)).toBe(false);
    // nothing that is left of a ballot says where its voter lives
    for (const table of ['vote_content', 'vote_receipt'])
      for (const { text } of own(after, table)) expect(text).not.toMatch(/BU99|Buurt/);
  });
});
