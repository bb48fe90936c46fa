import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ActionPlanHttpModule } from '@wijkspoor/action-plan/api';
import { texts as actionPlan } from '@wijkspoor/action-plan/domain/texts';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import type { RoundResults } from '@wijkspoor/instruments/domain';
import { begun, counted, form, type RoundWorld, roundWorld, scores } from '@wijkspoor/instruments/testing';
import { MonitoringHttpModule } from '@wijkspoor/monitoring/api';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import {
  figureRows,
  type PublicStories,
  type PublicStory,
  type ReportList,
  type ReportView,
} from '@wijkspoor/reports/domain';
import { texts as reports } from '@wijkspoor/reports/domain/texts';
import { VotingHttpModule } from '@wijkspoor/voting/api';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { reportDesk } from '../testing/report-desk';
import { ReportsHttpModule } from './reports.module';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-report-rounds-'));
let app: IdentityApp;
let world: RoundWorld;
let desk: ReturnType<typeof reportDesk>;

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
  world = await roundWorld(app);
  desk = reportDesk(app, world);
});
afterAll(async () => {
  await app?.close();
  fs.rmSync(dir, { recursive: true, force: true });
});

const publishProject = () => app.db.query('update project set published = true where id = $1', [world.projectId]);
const publishResults = (published = true) =>
  app.db.query('update round set results_public = $2 where id = $1', [world.roundId, published]);
/** Twelve people hand in; then the round closes and is counted. */
async function closed(): Promise<void> {
  const people = await Promise.all(Array.from({ length: 12 }, () => begun(app, world)));
  await Promise.all(
    people.map((one, index) =>
      one.put(`${world.path}/form`, form({ answers: scores(3 + (index % 5), 5), age: '65+' })),
    ),
  );
  await counted(app, world);
  await app.db.query(
    `update round set state = 'closed', closes_at = now(), paper_in = true, opens_at = now() - interval '2 days' where id = $1`,
    [world.roundId],
  );
  await counted(app, world);
}
const story = (number: number) => app.as().get(`${world.base}/verhalen/${number}`);
const stories = async () =>
  ((await app.as().get(`${world.base}/wijken/${world.wijken[0]}/verhalen`)).body as PublicStories).items;
const frozen = async (
  kind: 'roundResults' | 'residentPage',
  about: { readonly year?: number; readonly roundId?: string } = { roundId: world.roundId },
  poster = '',
): Promise<ReportView> => {
  const report = await desk.drafted(kind, about);
  if (poster !== '') expect((await desk.write(report, 'poster', 'words', poster)).status).toBe(200);
  expect((await desk.move(report, 'freeze')).status).toBe(200);
  await desk.job().set(desk.ctx(), report.id);
  return desk.view(report.id);
};
const numbersIn = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

describe('the results of a round as a report', () => {
  it('are of a round whose results everybody can read, and of its own project', async () => {
    await closed();
    const ask = () => desk.ask('roundResults', randomUUID(), { roundId: world.roundId });
    const refused = { status: 400, body: { errors: [{ path: 'roundId', code: 'choice' }] } };
    expect(await ask()).toMatchObject(refused);
    expect(await desk.ask('roundResults', randomUUID(), { roundId: randomUUID() })).toMatchObject(refused);
    expect(await desk.ask('roundResults')).toMatchObject(refused);
    expect(await desk.ask('councilLetter', randomUUID(), { roundId: world.roundId })).toMatchObject(refused);
    const list = async () => ((await world.coordinator.get(desk.base)).body as ReportList).projects;
    expect(await list()).toMatchObject([{ rounds: [] }]);
    await publishResults();
    expect(await list()).toMatchObject([{ rounds: [{ id: world.roundId }] }]);
    expect(await ask()).toMatchObject({ status: 201, body: { about: 'Hoe is het in de wijk?' } });
  });

  it('say nothing that the public page does not show', async () => {
    await closed();
    await publishResults();
    const { content, files } = await frozen('roundResults');
    expect(files.map(({ format }) => format)).toEqual(['pdf', 'docx', 'xlsx', 'csv']);
    // a round is remembered for two seconds
    await new Promise((resolve) => setTimeout(resolve, 2_050));
    const { status, body } = await app.as().get(`${world.path}/results`);
    expect(status).toBe(200);
    const page = body as RoundResults;
    const shown = new Set(numbersIn(page));
    const rows = content === null ? [] : figureRows(content);
    const told = rows.flatMap((row) => numbersIn(row[3]));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((number) => !shown.has(number))).toEqual([]);
    expect(rows.filter((row) => row[4] === '')).toEqual([]);
    // twelve people are too few for parts of them
    expect(rows.filter((row) => row[2] === 'laag (%)').map((row) => row[3])).toContain('te weinig antwoorden');
  });

  it('are not made once the results were taken back', async () => {
    await closed();
    await publishResults();
    const { id } = (await desk.ask('roundResults', randomUUID(), { roundId: world.roundId })).body as ReportView;
    await publishResults(false);
    await expect(desk.job().make(desk.ctx(), id)).rejects.toThrow('missing');
    expect(await desk.view(id)).toMatchObject({ content: null });
  });
});

describe('a page for residents', () => {
  it('is of a project that they can see', async () => {
    await closed();
    await publishResults();
    expect(await desk.ask('residentPage', randomUUID(), { roundId: world.roundId })).toMatchObject({
      status: 409,
      body: { code: 'reports.notPublic' },
    });
    await publishProject();
    const two = { roundId: world.roundId, year: 2026 };
    expect((await desk.ask('residentPage', randomUUID(), two)).status).toBe(400);
  });

  it('is read by everybody from the moment it is frozen, until it or its results are taken back', async () => {
    await closed();
    await publishResults();
    await publishProject();
    const draft = await desk.drafted('residentPage', { roundId: world.roundId });
    const number = draft.page?.number ?? 0;
    expect((await story(number)).status).toBe(404);
    await desk.write(draft, 'next', 'words', 'In het voorjaar komen wij terug.');
    expect(await desk.write(draft, 'poster', 'words', 'een '.repeat(121))).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'words.0.text', code: 'reports.tooManyWords' }] },
    });
    expect((await desk.move(draft, 'freeze')).status).toBe(200);
    await desk.job().set(desk.ctx(), draft.id);
    const read = (await story(number)).body as PublicStory;
    expect(read).toMatchObject({ number, wijk: { slug: world.wijken[0] } });
    expect(JSON.stringify(read)).toContain('In het voorjaar komen wij terug.');
    expect(read.parts.map(({ key }) => key)).not.toContain('poster');
    expect(await stories()).toMatchObject([{ number }]);

    const show = (shown: boolean, who = world.coordinator) => who.put(`${desk.base}/${draft.id}/page`, { shown });
    expect(await show(false)).toMatchObject({ status: 200, body: { state: 'frozen', page: { shown: false } } });
    expect((await story(number)).status).toBe(404);
    expect(await stories()).toEqual([]);
    await show(true);
    expect((await story(number)).status).toBe(200);
    await publishResults(false);
    expect((await story(number)).status).toBe(404);
    expect(await stories()).toEqual([]);
  });

  it('is of a year for as long as the results that stand in it are public', async () => {
    await closed();
    await publishResults();
    await publishProject();
    const year = new Date().getFullYear();
    const page = await frozen('residentPage', { year });
    const number = page.page?.number ?? 0;
    expect(JSON.stringify(((await story(number)).body as PublicStory).parts)).toMatch(/ongeveer \d+ mensen/);
    expect(await stories()).toMatchObject([{ number }]);
    await publishResults(false);
    expect((await story(number)).status).toBe(404);
    expect(await stories()).toEqual([]);
    await publishResults();
    expect((await story(number)).status).toBe(200);
    const other = await frozen('residentPage', { year: year - 5 });
    await publishResults(false);
    expect(await stories()).toMatchObject([{ number: other.page?.number }]);
  });

  it('is of a year without results in a wijk that residents cannot see', async () => {
    await closed();
    await publishResults();
    await publishProject();
    await app.db.query('update wijk set published = false where id = (select wijk_id from round where id = $1)', [
      world.roundId,
    ]);
    const { content } = await desk.drafted('residentPage', { year: new Date().getFullYear() });
    expect(content?.parts.find(({ key }) => key === 'said')?.blocks).toEqual([]);
    expect(content?.rounds).toEqual([]);
  });

  it('is in the list also when many newer ones are not public any more', async () => {
    await closed();
    await publishResults();
    await publishProject();
    const shown = await frozen('residentPage', { year: 2020 });
    const hidden = await frozen('residentPage');
    await app.db.query(
      `with made as (
         insert into report_document (gemeente_id, id, kind, project_id, round_id, about, language, asked_by, state, content, fingerprint, frozen_at)
         select gemeente_id, gen_random_uuid(), kind, project_id, round_id, about, language, asked_by, state, content, fingerprint, frozen_at
         from report_document, generate_series(1, 60) where id = $1 returning gemeente_id, id)
       insert into report_page (gemeente_id, report_id, wijk_id, number)
       select m.gemeente_id, m.id, g.wijk_id, 100 + row_number() over () from made m join report_page g on g.report_id = $1`,
      [hidden.id],
    );
    expect(await stories()).toHaveLength(50);
    await publishResults(false);
    expect(await stories()).toMatchObject([{ number: shown.page?.number, title: shown.content?.title }]);
  });

  it('has a poster of one page of A3 with its address, that everybody can read aloud', async () => {
    await closed();
    await publishResults();
    await publishProject();
    const words = 'Wijkbewoners vroegen '.repeat(60).slice(0, 800);
    const page = await frozen('residentPage', { roundId: world.roundId }, words.replaceAll('vroegen W', 'vroegen\nW'));
    expect(page.files.map(({ format }) => format)).toEqual(['pdf', 'docx', 'xlsx', 'csv', 'poster']);
    const pdf = (await desk.bytes(page.id, 'poster')).toString('latin1');
    expect(Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)))).toBe(1);
    expect(/\/MediaBox \[0 0 841\.\d+ 1190\.\d+\]/.test(pdf)).toBe(true);
    expect(pdf.includes('<pdfuaid:part>1</pdfuaid:part>')).toBe(true);
  });

  it('gets a number of its own, also when two are asked for at once', async () => {
    await publishProject();
    const year = { year: 2026 };
    const asked = await Promise.all(Array.from({ length: 5 }, () => desk.ask('residentPage', randomUUID(), year)));
    expect(asked.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    const numbers = asked.map(({ body }) => (body as ReportView).page?.number);
    expect(new Set(numbers).size).toBe(5);
  });
});
