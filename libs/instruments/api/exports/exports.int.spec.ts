import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import type { Definition, ExportList, RoundResults } from '@wijkspoor/instruments/domain';
import { begun, form, type RoundWorld, roundWorld, scores } from '@wijkspoor/instruments/testing';
import { RetentionSweep } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { InstrumentsHttpModule } from '../instruments.module';
import { RollUp } from '../roll-up';
import { RoundFrames } from '../round-frames';
import { ExportJob } from './export-job';

const payloadFile = path.join(process.env['TEST_DATA'] ?? '', 'nasty/payloads/csv_injection__from_readme.txt');
const payloads = (fs.existsSync(payloadFile) ? fs.readFileSync(payloadFile, 'utf8') : '')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '');
const withPayloads = payloads.length > 0 ? it : it.skip;
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-exports-'));

let app: IdentityApp;
let world: RoundWorld;
let rounds: string;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule], { DATA_DIR: dir });
});
beforeEach(async () => {
  world = await roundWorld(app);
  rounds = `${world.base}/ronden/${world.number}`;
});
afterAll(async () => {
  await app?.close();
  fs.rmSync(dir, { recursive: true, force: true });
});

const ctx = () => systemCtx(world.gemeente.id, randomUUID());
const job = () => app.app.get(ExportJob, { strict: false });
const ask = async (more: object = {}, who: Visitor = world.coordinator) => {
  const id = randomUUID();
  const body = { id, kind: 'tables', format: 'csv', purpose: '', background: null, ...more };
  return { id, answer: await who.post(`${rounds}/exports`, body) };
};
const rowsAsked = (more: object = {}) => ask({ kind: 'rows', purpose: 'Onderzoek naar groen.', ...more });
async function made(asked: ReturnType<typeof ask>): Promise<string> {
  const { id, answer } = await asked;
  expect(answer).toMatchObject({ status: 201, body: { id, state: 'waiting' } });
  await job().run(ctx(), id);
  return id;
}
const text = async (id: string, part = 'file', who: Visitor = world.coordinator) => {
  const { status, body } = await who.get(`${rounds}/exports/${id}/${part}`);
  expect(status).toBe(200);
  return typeof body === 'string' ? body : JSON.stringify(body);
};
const cells = (csv: string) => parse(csv, { bom: true });
const list = async (who: Visitor = world.coordinator) => (await who.get(`${rounds}/exports`)).body as ExportList;
const member = async (role: 'researcher' | 'executive') =>
  app.as(await app.given.session((await app.given.member(world.gemeente, role)).accountId));

/** So many forms, each with its own first score, in the first and second buurt. */
async function handIn(many: number): Promise<void> {
  const people = await Promise.all(Array.from({ length: many }, () => begun(app, world)));
  await Promise.all(
    people.map((one, index) =>
      one.put(
        `${world.path}/form`,
        form({
          ...{ answers: scores((index % 10) + 1, 7), texts: { movingGood: `Geheime woorden ${index}` } },
          ...{ buurt: world.buurten[index % 2], age: index % 3 === 0 ? null : '65+' },
        }),
      ),
    ),
  );
  await app.app.get(RollUp, { strict: false }).run(ctx(), world.roundId);
}

/** Gives the round questions whose words a spreadsheet would run. */
async function withNastyWords(): Promise<void> {
  const [row] = await app.db.query<{ id: string; definition: Definition }>(
    'select v.id, v.definition from instrument_version v join round r on r.instrument_version_id = v.id where r.id = $1',
    [world.roundId],
  );
  const word = (index: number) => ({ nl: payloads[index % payloads.length]! });
  const questions = row!.definition.questions.map((question, index) => {
    const named = { ...question, text: word(index), ...('name' in question ? { name: word(index + 1) } : {}) };
    if (question.key !== 'publicTransport') return named;
    const options = payloads.slice(0, 8).map((_, option) => ({ key: `o${option}`, text: word(option) }));
    return { ...named, kind: 'several', options };
  });
  const definition = JSON.stringify({ ...row!.definition, title: word(0), questions }).replaceAll("'", "''");
  await app.db.query(
    `set session_replication_role = replica; update instrument_version set definition = '${definition}' where id = '${row!.id}';
     update round_buurt set name = '=1+1' where round_id = '${world.roundId}'; reset session_replication_role`,
  );
  app.app.get(RoundFrames, { strict: false }).forget(ctx(), world.number);
}

describe('a file of tables', () => {
  it('says what the page says, and what its columns mean', async () => {
    await handIn(40);
    const id = await made(ask({}, await member('researcher')));
    const rows = cells(await text(id));
    const { body } = await world.coordinator.get(`${world.path}/results`);
    const moving = (body as RoundResults).snapshot!.results.questions[0]!;
    const of = (measure: string) => rows.find((row) => row[2] === 'moving' && row[4] === measure);
    expect(of('gemiddelde')?.[6]).toBe(String(moving.mean!.value));
    expect(of('mensen die antwoord gaven')).toEqual(expect.arrayContaining(['40', 'afgerond']));
    expect(rows.filter((row) => row[2] === 'moving' && row[4] === 'procent').map((row) => row[6])).toEqual(
      moving.distribution!.map(({ percent }) => String(percent.value)),
    );
    const dictionary = cells(await text(id, 'dictionary'));
    for (const column of rows[0]!) expect(dictionary.map(([name]) => name)).toContain(column);
    expect(dictionary.find(([name]) => name === 'moving')?.[2]).toMatch(
      /^1 tot en met 10\. .*laag 1-3; midden 4-7; hoog 8-10$/,
    );
    expect(await list()).toMatchObject({
      items: [{ id, state: 'ready', done: rows.length - 1, total: rows.length - 1 }],
    });
  });

  it('is the same as JSON and as a spreadsheet, with the dictionary in it', async () => {
    await handIn(12);
    const rows = cells(await text(await made(ask())));
    const json = JSON.parse(await text(await made(ask({ format: 'json' })))) as Record<
      string,
      Record<string, unknown>[]
    >;
    expect(json['rows']).toHaveLength(rows.length - 1);
    expect(Object.keys(json['rows']![0]!)).toEqual(rows[0]);
    expect(json['dictionary']!.map((row) => row['Naam'])).toContain('moving');
    const id = await made(ask({ format: 'xlsx' }));
    const [kept] = await app.db.query<{ file_id: string }>('select file_id from round_export where id = $1', [id]);
    const sheets = await readXlsxFile(path.join(dir, 'files', world.gemeente.id, kept!.file_id));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Resultaten', 'Uitleg']);
    expect(sheets[0]!.data).toHaveLength(rows.length);
  });

  withPayloads('holds nothing that a spreadsheet would run, whatever people call their questions', async () => {
    await withNastyWords();
    await handIn(35);
    const tables = await made(ask());
    const rows = await made(rowsAsked({ background: 'buurt' }));
    for (const id of [tables, rows])
      for (const part of ['file', 'dictionary'])
        for (const row of cells(await text(id, part))) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(await text(tables)).toContain(`'=2+5+cmd`);
  });

  it('waits until there is something to show', async () => {
    await handIn(9);
    expect((await ask()).answer).toMatchObject({ status: 409, body: { code: 'instruments.tooFewForms' } });
  });
});

describe('a file of rows', () => {
  it('has a row per form, one background, and nothing of who, when or how', async () => {
    await handIn(40);
    const id = await made(rowsAsked({ background: 'buurt' }));
    const content = await text(id);
    const [header = [], ...rows] = cells(content);
    expect([header.length, header.slice(0, 2), header.at(-1)]).toEqual([15, ['moving', 'publicTransport'], 'buurt']);
    const given = Array.from({ length: 40 }, (_, index) => `${(index % 10) + 1} 7 ${world.buurten[index % 2]}`);
    expect(rows.map((row) => `${row[0]} ${row[1]} ${row.at(-1)}`).sort()).toEqual(given.sort());
    const forms = await app.db.query<{ id: string }>('select id from form where round_id = $1', [world.roundId]);
    for (const hidden of [
      '65+',
      'Geheime',
      'link',
      'nl',
      String(new Date().getFullYear()),
      ...forms.map((one) => one.id),
    ])
      expect(content).not.toContain(hidden);
    const again = await text(await made(rowsAsked({ background: 'buurt' })));
    expect([again === content, again.split('\n').sort()]).toEqual([false, content.split('\n').sort()]);
    expect(cells(await text(id, 'dictionary')).map(([name]) => name)).toEqual(expect.arrayContaining(header));
    const trail = await app.db.query(
      `select what, details from audit where kind = 'export' and thing_id = $1 order by id`,
      [id],
    );
    expect(trail).toMatchObject([
      { what: 'export.asked', details: { kind: 'rows', purpose: 'Onderzoek naar groen.', background: 'buurt' } },
      { what: 'export.taken' },
    ]);
  });

  it('leaves out what is set aside, and is also JSON', async () => {
    await handIn(12);
    await app.db.query(
      `update form set set_aside = 'Te snel.' where id = (select id from form where round_id = $1 limit 1)`,
      [world.roundId],
    );
    const id = await made(rowsAsked({ format: 'json', background: 'age' }));
    const { rows } = JSON.parse(await text(id)) as { rows: { moving: number; age: string | null }[] };
    expect(rows).toHaveLength(11);
    expect(new Set(rows.map(({ age }) => age))).toEqual(new Set(['65+', null]));
  });

  it('needs a purpose and ten forms, is no spreadsheet, and is never for a researcher or another gemeente', async () => {
    await handIn(9);
    expect((await rowsAsked()).answer).toMatchObject({ status: 409, body: { code: 'instruments.tooFewForms' } });
    await handIn(1);
    expect((await ask({ kind: 'rows' })).answer).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'purpose' }] },
    });
    expect((await rowsAsked({ format: 'xlsx' })).answer).toMatchObject({ status: 400 });
    expect((await rowsAsked({ background: ['buurt', 'age'] })).answer).toMatchObject({ status: 400 });
    await made(rowsAsked({ background: 'buurt' }));
    expect((await rowsAsked({ background: 'age' })).answer).toMatchObject({
      status: 409,
      body: { code: 'instruments.otherBackground' },
    });
    const researcher = await member('researcher');
    expect((await ask({ kind: 'rows', purpose: 'Onderzoek.' }, researcher)).answer).toMatchObject({ status: 403 });
    const id = await made(rowsAsked());
    expect((await list(researcher)).items).toEqual([]);
    const other = await roundWorld(app);
    const elsewhere = `${other.base}/ronden/${other.number}/exports/${id}`;
    for (const part of ['file', 'dictionary']) {
      expect(await researcher.get(`${rounds}/exports/${id}/${part}`)).toMatchObject({ status: 404 });
      expect(await other.coordinator.get(`${elsewhere}/${part}`)).toMatchObject({ status: 404 });
    }
    expect(await other.coordinator.delete(elsewhere)).toMatchObject({ status: 404 });
    const [kept] = await app.db.query<{ file_id: string }>('select file_id from round_export where id = $1', [id]);
    expect(await researcher.get(`${world.base}/files/${kept!.file_id}`)).toMatchObject({ status: 404 });
  });
});

describe('a file', () => {
  const files = () => fs.readdirSync(path.join(dir, 'files', world.gemeente.id));

  it('is made once, however often it is asked for and its job runs', async () => {
    await handIn(12);
    const { id } = await ask();
    expect(await world.coordinator.get(`${rounds}/exports/${id}/file`)).toMatchObject({
      status: 409,
      body: { code: 'instruments.exportNotReady' },
    });
    const body = { id, kind: 'tables', format: 'csv', purpose: '', background: null };
    expect(await world.coordinator.post(`${rounds}/exports`, body)).toMatchObject({ status: 201, body: { id } });
    await Promise.all([1, 2, 3].map(() => job().run(ctx(), id)));
    await job().run(ctx(), id);
    expect([files().length, (await list()).items.length]).toEqual([1, 1]);
  });

  it('is not made any more when it is stopped, and is gone when it is taken away', async () => {
    await handIn(12);
    const { id } = await ask();
    for (const one of [id, await made(ask()), id])
      expect(await world.coordinator.delete(`${rounds}/exports/${one}`)).toMatchObject({ status: 204 });
    await job().run(ctx(), id);
    expect([files(), (await list()).items.map(({ state }) => state)]).toEqual([[], ['cancelled', 'cancelled']]);
  });

  it('is taken away after seven days', async () => {
    await handIn(12);
    const id = await made(ask());
    const tidy = () => app.app.get(RetentionSweep, { strict: false }).sweep(ctx());
    await tidy();
    expect(files()).toHaveLength(1);
    await app.db.query(`update round_export set asked_at = now() - interval '7 days 1 hour' where id = $1`, [id]);
    await tidy();
    expect([files(), (await list()).items[0]?.state]).toEqual([[], 'expired']);
    expect(await world.coordinator.get(`${rounds}/exports/${id}/file`)).toMatchObject({ status: 409 });
  });
});
