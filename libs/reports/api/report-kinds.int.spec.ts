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

/** A published decision of the project: one point was chosen, one was not. @returns its id, and of both points. */
async function decided() {
  const [id, chosen, other] = [randomUUID(), randomUUID(), randomUUID()];
  const of = [world.gemeente.id, id];
  await app.db.query(
    `insert into prioritisation (gemeente_id, id, number, project_id, cycle_id, wijk_id, title, rung)
     select $1, $2, 1, $3, c.id, pw.wijk_id, 'Dit kiezen wij', 'advise'
     from cycle c join project_wijk pw on pw.project_id = c.project_id where c.project_id = $3 and c.state = 'open' limit 1`,
    [...of, world.projectId],
  );
  await app.db.query(
    `insert into priority (gemeente_id, id, prioritisation_id, position, title, criteria, chosen)
     values ($1, $3, $2, 1, 'Meer bewegen', '{}', true), ($1, $4, $2, 2, 'Meer parkeerplaatsen', '{}', false)`,
    [...of, chosen, other],
  );
  const point = (priority: string, title: string, isChosen: boolean) => ({
    ...{ id: priority, title, text: '', spoor: null, theme: '', option: null, idea: null, advice: null },
    ...{ indicators: [], figures: [], aspects: [], chosen: isChosen, departs: false, reason: '', votes: null },
  });
  const published = {
    ...{ number: 1, title: 'Dit kiezen wij', intro: '', rung: 'advise', body: 'college', decidedOn: '2026-09-16' },
    ...{ wijk: { slug: world.wijken[0], name: 'De wijk' }, project: { id: world.projectId, name: 'Het project' } },
    ...{ why: 'Zo.', vote: null, rounds: [] },
    priorities: [point(chosen, 'Meer bewegen', true), point(other, 'Meer parkeerplaatsen', false)],
  };
  await app.db.query(
    `update prioritisation set state = 'published', published = $3, published_at = now(), body = 'college', decided_on = '2026-09-16', why = 'Zo.'
     where gemeente_id = $1 and id = $2`,
    [...of, published],
  );
  await app.db.query('update project set published = true where id = $1', [world.projectId]);
  await app.db.query('update wijk set published = true where gemeente_id = $1', [world.gemeente.id]);
  return { id, chosen, other };
}

describe('a page for residents about a decision', () => {
  it('has what is done for goals that serve what was chosen in it, and nothing else of the project', async () => {
    const { id, chosen, other } = await decided();
    const done = async () => {
      const { content } = await drafted('residentPage', { decisionId: id });
      return content?.parts.find(({ key }) => key === 'done')?.blocks;
    };
    expect(await done()).toEqual([]);
    const serve = (priority: string) =>
      app.db.query('update goal set priority_id = $2 where id = $1', [world.goalId, priority]);
    await serve(other);
    expect(await done()).toEqual([]);
    await serve(chosen);
    expect(JSON.stringify(await done())).toContain('Samen wandelen');
    await app.db.query(`update goal set state = 'dropped' where id = $1`, [world.goalId]);
    expect(await done()).toEqual([]);
  });
});

describe('every report', () => {
  it('has no name of a person: who is forgotten is forgotten there too', async () => {
    const { id } = await decided();
    const name = 'Fatima Onvergetelijk';
    await app.db.query('update account set name = $1', [name]);
    await app.db.query(
      `insert into note (gemeente_id, cycle_id, kind, text, author, written_on, recorded_by)
       select gemeente_id, id, kind, 'Buren kennen elkaar', $2, '2026-10-01', (select id from account limit 1)
       from cycle, unnest(array['strength', 'duiding']) kind where project_id = $1`,
      [world.projectId, name],
    );
    const profile = await drafted('wijkProfile');
    expect(JSON.stringify(profile.content)).toContain('notitie bij het profiel, 1 oktober 2026');
    const others = [
      await drafted('handover'),
      await drafted('councilLetter'),
      await drafted('yearOverview'),
      await drafted('evaluation'),
      await drafted('residentPage', { year: 2026 }),
      await drafted('residentPage', { decisionId: id }),
    ];
    for (const { kind, content } of [profile, ...others]) {
      expect(content).not.toBeNull();
      expect({ kind, named: JSON.stringify(content).includes('Onvergetelijk') }).toEqual({ kind, named: false });
    }
  });
});
