import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import yauzl from 'yauzl';
import readXlsxFile from 'read-excel-file/node';
import { ActionPlanHttpModule } from '@wijkspoor/action-plan/api';
import { texts as actionPlan } from '@wijkspoor/action-plan/domain/texts';
import { type ReportsWorld, reportsWorld } from '@wijkspoor/action-plan/testing';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import { MonitoringHttpModule } from '@wijkspoor/monitoring/api';
import { until } from '@wijkspoor/platform/testing';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import type { ReportList, ReportView } from '@wijkspoor/reports/domain';
import { texts as reports } from '@wijkspoor/reports/domain/texts';
import { VotingHttpModule } from '@wijkspoor/voting/api';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { reportDesk } from '../testing/report-desk';
import { ReportsHttpModule } from './reports.module';

type Desk = ReturnType<typeof reportDesk>;
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-reports-'));
let app: IdentityApp;
let world: ReportsWorld;
let base: string;
let desk: Desk;
let wethouder: Visitor;

beforeAll(async () => {
  app = await identityApp(
    [
      ...[WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule, VotingHttpModule, ActionPlanHttpModule],
      ...[MonitoringHttpModule, ReportsHttpModule],
    ],
    { DATA_DIR: dir },
    { 'action-plan': actionPlan, reports },
  );
});
beforeEach(async () => {
  world = await reportsWorld(app);
  desk = reportDesk(app, world);
  base = desk.base;
  wethouder = app.as(await app.given.session((await app.given.member(world.gemeente, 'executive')).accountId));
});
afterAll(async () => {
  await app?.close();
  fs.rmSync(dir, { recursive: true, force: true });
});

const ctx = () => desk.ctx();
const job = () => desk.job();
const view: Desk['view'] = (...given) => desk.view(...given);
const ask: Desk['ask'] = (...given) => desk.ask(...given);
const drafted: Desk['drafted'] = (...given) => desk.drafted(...given);
const move: Desk['move'] = (...given) => desk.move(...given);
const write: Desk['write'] = (...given) => desk.write(...given);
const bytes: Desk['bytes'] = (...given) => desk.bytes(...given);
const told: Desk['told'] = (...given) => desk.told(...given);
const seen = ({ version }: ReportView) => ({ headers: { 'if-match': `"${version}"` } });
/** The text of one file in a zip. */
async function inZip(zip: Buffer, name: string): Promise<string> {
  const open = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(zip, { lazyEntries: true });
  return new Promise((resolve, reject) => {
    open.on('entry', (entry: yauzl.Entry) => {
      if (entry.fileName !== name) open.readEntry();
      else
        open.openReadStream(entry, (error, stream) => {
          if (error) reject(error);
          else resolve(buffer(stream).then(String));
        });
    });
    open.on('end', () => reject(new Error(`no ${name}`))).readEntry();
  });
}

describe('a report', () => {
  it('is asked for once, made of what is known, and told of once, however often its job runs', async () => {
    const { status, body } = await ask();
    const { id } = body as ReportView;
    expect({ status, body }).toMatchObject({ status: 201, body: { state: 'waiting', content: null } });
    expect(await ask('handover', id)).toMatchObject({ status: 201, body: { id } });
    expect(((await world.coordinator.get(base)).body as ReportList).items).toHaveLength(1);
    await Promise.all([job().make(ctx(), id), job().make(ctx(), id)]);
    await job().make(ctx(), id);
    const { state, content } = await view(id);
    expect(state).toBe('draft');
    expect(content?.parts.map(({ key }) => key)).toContain('vision');
    expect(await told(id)).toEqual([`made-report:${id}:draft:1`]);
  });

  it('is found page by page, and a place that cannot be is no fault of ours', async () => {
    for (let n = 0; n < 3; n++) await ask();
    const { items } = (await world.coordinator.get(base)).body as ReportList;
    const [first] = items;
    const after = encodeURIComponent(`${first?.askedAt}_${first?.id}`);
    expect(((await world.coordinator.get(`${base}?after=${after}`)).body as ReportList).items).toEqual(items.slice(1));
    for (const bad of ['2026-99-99T99:99:99Z', '2026-01-01T1.2Z', '2026-02-30T10:00:00Z', '0000-01-01T10:00:00Z'])
      expect((await world.coordinator.get(`${base}?after=${bad}_${randomUUID()}`)).status).toBe(400);
  });

  it('waits its turn when many are being made', async () => {
    for (let n = 0; n < 20; n++) expect((await ask()).status).toBe(201);
    expect(await ask()).toMatchObject({ status: 429, body: { code: 'reports.busy' } });
  });

  it('keeps the words of who writes, and tells who was too late', async () => {
    const report = await drafted();
    const put = `${base}/${report.id}/parts/vision`;
    const words = { words: [{ key: 'advice', text: 'Vraag het de GGD.' }] };
    const first = await world.coordinator.put(put, words, seen(report));
    expect(first.status).toBe(200);
    expect((await world.coordinator.put(put, words, seen(report))).status).toBe(412);
    expect(await write(report, 'vision', 'advice', 'x'.repeat(4001))).toMatchObject({ status: 400 });
    expect(await write(report, 'vision', 'nothing', 'x')).toMatchObject({
      status: 400,
      body: { code: 'reports.unknownWords' },
    });
    const text = (await view(report.id)).content?.parts
      .find(({ key }) => key === 'vision')
      ?.words.find(({ key }) => key === 'advice')?.text;
    expect(text).toBe('Vraag het de GGD.');
  });

  it('is frozen with its files, that say the same and where everything is known from', async () => {
    const report = await drafted();
    await write(report, 'overview', 'advice', 'Begin bij de wijk. =1+1');
    expect((await move(report, 'freeze')).status).toBe(200);
    await Promise.all([job().set(ctx(), report.id), job().set(ctx(), report.id)]);
    await job().set(ctx(), report.id);
    const frozen = await view(report.id);
    expect(frozen).toMatchObject({ state: 'frozen', moves: [] });
    expect(frozen.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(frozen.files.map(({ format }) => format)).toEqual(['pdf', 'docx', 'xlsx', 'csv']);
    expect(await told(report.id)).toEqual([`made-report:${report.id}:draft:1`, `made-report:${report.id}:frozen:4`]);

    const pdf = (await bytes(report.id, 'pdf')).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    for (const sign of ['pdfuaid:part', '/Lang (nl)', '/StructTreeRoot']) expect(pdf).toContain(sign);
    const word = await inZip(await bytes(report.id, 'docx'), 'word/document.xml');
    expect(word).toContain('Begin bij de wijk. =1+1');
    const rows = parse(await bytes(report.id, 'csv'), { bom: true });
    expect(rows[0]).toEqual(['Onderdeel', 'Waarvan', 'Wat', 'Waarde', 'Bron']);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every((row) => row[4] !== '')).toBe(true);
    const sheets = await readXlsxFile(await bytes(report.id, 'xlsx'));
    expect(sheets[0]?.data.length ?? 0).toBe(rows.length);
  });

  it('does not change any more once it is frozen, whoever asks', async () => {
    const report = await drafted();
    await move(report, 'freeze');
    await job().set(ctx(), report.id);
    expect(await write(report, 'vision', 'advice', 'Toch anders')).toMatchObject({
      status: 409,
      body: { code: 'reports.notADraft' },
    });
    for (const verb of ['freeze', 'cancel', 'retry'])
      expect(await move(report, verb)).toMatchObject({ status: 409, body: { code: 'reports.moveImpossible' } });
    await expect(app.db.query(`update report_document set content = '{}' where id = $1`, [report.id])).rejects.toThrow(
      /does not change/,
    );
    const { gemeente } = world;
    for (const [change, values] of [
      ['delete from report_file where report_id = $1', [report.id]],
      [`update report_file set format = 'csv' where report_id = $1`, [report.id]],
      [
        `insert into report_file (gemeente_id, report_id, format, file_id) values ($2, $1, 'csv', $1)`,
        [report.id, gemeente.id],
      ],
    ] as const)
      await expect(app.db.query(change, [...values])).rejects.toThrow(/files of a frozen report do not change/);
  });

  it('is for who decides when it is frozen, and for a partner never', async () => {
    const report = await drafted();
    expect((await wethouder.get(`${base}/${report.id}`)).status).toBe(404);
    expect(((await wethouder.get(base)).body as ReportList).items).toEqual([]);
    await move(report, 'freeze');
    await job().set(ctx(), report.id);
    expect(await view(report.id, wethouder)).toMatchObject({ state: 'frozen', may: { write: 'platform.forbidden' } });
    expect(((await wethouder.get(base)).body as ReportList).items).toHaveLength(1);
    expect((await wethouder.post(base, {})).status).not.toBe(201);
    const [partner] = world.reporters;
    expect((await partner.get(`${base}/${report.id}`)).status).toBe(403);
    expect((await partner.get(`${base}/${report.id}/files/pdf`)).status).toBe(403);
  });

  it('is a draft again when freezing stops, without files that say what it no longer says', async () => {
    const report = await drafted();
    await move(report, 'freeze');
    // as after a crash in the middle: one file is there
    await app.db.query(
      `insert into stored_file (gemeente_id, id, name, type, size, sha256) values ($1, $2, 'x.pdf', 'application/pdf', 1, repeat('0', 64))`,
      [...[world.gemeente.id, report.id]],
    );
    await app.db.query(`insert into report_file (gemeente_id, report_id, format, file_id) values ($1, $2, 'pdf', $2)`, [
      ...[world.gemeente.id, report.id],
    ]);
    expect(await move(report, 'cancel')).toMatchObject({ status: 200, body: { state: 'draft', files: [] } });
    expect(await app.db.query('select 1 from stored_file where id = $1', [report.id])).toEqual([]);
    await job().set(ctx(), report.id);
    expect(await view(report.id)).toMatchObject({ state: 'draft' });
    expect((await world.coordinator.get(`${base}/${report.id}/files/pdf`)).status).toBe(409);
  });

  it('has no file of words that were changed while it was being frozen', async () => {
    const report = await drafted();
    await move(report, 'freeze');
    // the files of the old words are on their way while somebody stops, writes and freezes anew
    const old = job().set(ctx(), report.id);
    await until(
      async () =>
        (await app.db.query('select from report_document where id = $1 and tries = 1', [report.id])).length > 0,
    );
    await move(report, 'cancel');
    await write(report, 'overview', 'advice', 'Nieuwe woorden.');
    await move(report, 'freeze');
    await old;
    expect(await view(report.id)).toMatchObject({ state: 'setting', done: 0 });
    await job().set(ctx(), report.id);
    expect(await view(report.id)).toMatchObject({ state: 'frozen' });
    const word = await inZip(await bytes(report.id, 'docx'), 'word/document.xml');
    expect(word).toContain('Nieuwe woorden.');
    expect(await told(report.id)).toHaveLength(2);
  });

  it('says when it could not be made, and is tried again', async () => {
    const { id } = (await ask()).body as ReportView;
    await app.db.query('update report_document set tries = 2 where id = $1', [id]);
    await app.db.query(`alter table prioritisation rename to prioritisation_away`);
    try {
      await job().make(ctx(), id);
    } finally {
      await app.db.query(`alter table prioritisation_away rename to prioritisation`);
    }
    const failed = await view(id);
    expect(failed).toMatchObject({ state: 'failed', moves: ['retry', 'cancel'] });
    expect(await move(failed, 'retry')).toMatchObject({ status: 200, body: { state: 'waiting' } });
    await job().make(ctx(), id);
    expect(await view(id)).toMatchObject({ state: 'draft' });
  });

  it('tells nothing to somebody who left the gemeente', async () => {
    const { id } = (await ask()).body as ReportView;
    const [row] = await app.db.query<{ who: string }>('select asked_by as who from report_document where id = $1', [
      id,
    ]);
    await app.db.query('delete from membership where account_id = $1', [row?.who]);
    await job().make(ctx(), id);
    expect(await told(id)).toBeNull();
  });
});
