import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ActionPlanHttpModule } from '@wijkspoor/action-plan/api';
import { texts as actionPlan } from '@wijkspoor/action-plan/domain/texts';
import { type ReportsWorld, reportsWorld } from '@wijkspoor/action-plan/testing';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import { MonitoringHttpModule } from '@wijkspoor/monitoring/api';
import { ProjectHttpModule } from '@wijkspoor/project/api';
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
});
afterAll(async () => {
  await app?.close();
  fs.rmSync(dir, { recursive: true, force: true });
});

const ctx = () => desk.ctx();
const job = () => desk.job();
const view: Desk['view'] = (...given) => desk.view(...given);
const drafted: Desk['drafted'] = (...given) => desk.drafted(...given);
const move: Desk['move'] = (...given) => desk.move(...given);
const write: Desk['write'] = (...given) => desk.write(...given);
const bytes: Desk['bytes'] = (...given) => desk.bytes(...given);

describe('a letter to the council', () => {
  it('asks its question before it is frozen', async () => {
    const letter = await drafted('councilLetter');
    expect(letter.content?.parts.map(({ key }) => key)).toEqual(['where', 'figures', 'said', 'stuck', 'asked']);
    expect(await move(letter, 'freeze')).toMatchObject({
      status: 400,
      body: { code: 'reports.wordsMissing', errors: [{ path: 'asked', code: 'reports.asked' }] },
    });
    await write(letter, 'asked', 'words', 'Wij vragen u om in te stemmen.');
    expect((await move(letter, 'freeze')).status).toBe(200);
    await job().set(ctx(), letter.id);
    expect(await view(letter.id)).toMatchObject({ state: 'frozen' });
  });

  it('fits one page with the longest words', async () => {
    const letter = await drafted('councilLetter');
    for (const part of ['where', 'said', 'stuck', 'asked'])
      await write(letter, part, 'words', 'Wij vragen u om in te stemmen met dit plan.\n'.repeat(13).slice(0, 600));
    expect((await move(letter, 'freeze')).status).toBe(200);
    await job().set(ctx(), letter.id);
    const pdf = (await bytes(letter.id, 'pdf')).toString('latin1');
    expect(Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)))).toBe(1);
  });

  it('is of a project that is there', async () => {
    const body = { id: randomUUID(), kind: 'councilLetter', year: null, language: 'nl' };
    const post = (projectId: string | null) => world.coordinator.post(base, { ...body, projectId });
    expect(await post(null)).toMatchObject({ status: 400, body: { errors: [{ path: 'projectId' }] } });
    expect(await post(randomUUID())).toMatchObject({ status: 400, body: { errors: [{ path: 'projectId' }] } });
  });
});

describe('a year overview and an evaluation', () => {
  it('are of a project, the one of a year, the other with what was learned', async () => {
    const overview = await drafted('yearOverview');
    expect(overview).toMatchObject({
      year: 2026,
      content: { title: expect.stringContaining('Jaaroverzicht 2026: ') as string },
    });
    expect((await move(overview, 'freeze')).status).toBe(200);
    const evaluation = await drafted('evaluation');
    expect(await move(evaluation, 'freeze')).toMatchObject({ status: 400, body: { errors: [{ path: 'learned' }] } });
    await write(evaluation, 'learned', 'words', 'Begin eerder met de school.');
    expect((await move(evaluation, 'freeze')).status).toBe(200);
    for (const { id } of [overview, evaluation]) {
      await job().set(ctx(), id);
      expect(await view(id)).toMatchObject({
        state: 'frozen',
        files: expect.arrayContaining([{ format: 'pdf', size: expect.any(Number) as number }]) as unknown,
      });
    }
  });

  it('say which year, and no year where there is none', async () => {
    const body = { id: randomUUID(), projectId: world.projectId, language: 'nl' };
    const post = (kind: string, year: number | null) => world.coordinator.post(base, { ...body, kind, year });
    expect(await post('yearOverview', null)).toMatchObject({ status: 400, body: { errors: [{ path: 'year' }] } });
    expect(await post('evaluation', 2026)).toMatchObject({ status: 400, body: { errors: [{ path: 'year' }] } });
  });
});
