import { randomUUID } from 'node:crypto';
import { ActionPlanHttpModule } from '@wijkspoor/action-plan/api';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import type { PortfolioView, ProjectProgress } from '@wijkspoor/monitoring/domain';
import { texts as monitoring } from '@wijkspoor/monitoring/domain/texts';
import { Notifications } from '@wijkspoor/notifications/api';
import { texts as notifications } from '@wijkspoor/notifications/domain/texts';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { texts as projectTexts } from '@wijkspoor/project/domain/texts';
import { givenProject, type ProjectWorld, projectWorld } from '@wijkspoor/project/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { aMeasurement, anAdjustment, givenGoal } from '../../testing/given-goals';
import { MonitoringHttpModule } from '../monitoring.module';
import { GoalWatch } from './goal-watch';

let app: IdentityApp;
let world: ProjectWorld;
let base: string;
let project: string;

beforeAll(async () => {
  app = await identityApp(
    [WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule, ActionPlanHttpModule, MonitoringHttpModule],
    {},
    { monitoring, notifications, project: projectTexts },
  );
});
beforeEach(async () => {
  world = await projectWorld(app);
  base = `/v1/gemeenten/${world.gemeente.slug}`;
  // the partner leads, the coordinator is the contact
  project = await givenProject(world, { regisseurId: world.partner.accountId });
  await app.db.query(`update project set state = 'running' where id = $1`, [project]);
});
afterAll(async () => app?.close());

const ctx = () => systemCtx(world.gemeente.id, randomUUID());
const watch = (today?: string) => app.app.get(GoalWatch, { strict: false }).watch(ctx(), today);
const mailsOf = async (): Promise<string[]> => {
  await app.app.get(Notifications, { strict: false }).mail(ctx());
  const rows = await app.db.query<{ who: string; text: string }>(
    `select case a.id when $1 then 'partner' else 'coordinator' end as who, m.body_text as text from mail_message m join account a on a.email = m.to_address
     where a.id in ($1, $2) order by 1, m.id`,
    [world.partner.accountId, world.coordinator.accountId],
  );
  return rows.filter(({ text }) => text.includes('loopt ver achter')).map(({ who }) => who);
};
const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date());
/** A goal that has been red for so many days, as far as anybody knows. */
const redFor = async (days: number): Promise<{ id: string; number: number }> => {
  const goal = await givenGoal(app.db, project);
  const sent = aMeasurement({ value: 55 });
  expect((await world.coordinator.post(`${base}/doelen/${goal.number}/measurements`, sent)).status).toBe(201);
  await app.db.query(`update measurement set recorded_at = now() - make_interval(days => $2) where id = $1`, [
    sent.id,
    days,
  ]);
  return goal;
};
const lines = async (visitor = world.coordinator as { get: ProjectWorld['coordinator']['get'] }) =>
  ((await visitor.get(`${base}/portfolio`)).body as PortfolioView).lines.filter(({ goal }) => goal !== null);

describe('a goal that is red too long', () => {
  it('is told once to who leads the project and to its contact, however often the job runs', async () => {
    await redFor(31);
    await redFor(29);
    await watch();
    expect(await mailsOf()).toEqual(['coordinator', 'partner']);
    await Promise.all([watch(), watch()]);
    await watch('2099-01-01');
    // the other goal became late by then
    expect(await mailsOf()).toEqual(['coordinator', 'coordinator', 'partner', 'partner']);
  });

  it('is told also when the first try broke half way, and still once', async () => {
    await redFor(40);
    await app.db
      .query(`create function broken() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
      create trigger broken before insert on outbox for each row when (new.name = 'notifications.mail-notices') execute function broken()`);
    await expect(watch()).rejects.toThrow();
    expect(await mailsOf()).toEqual([]);
    await app.db.query('drop trigger broken on outbox; drop function broken');
    await watch();
    await watch();
    expect(await mailsOf()).toEqual(['coordinator', 'partner']);
  });

  it('stands in the week until somebody writes what changes, and asks again when it is red again', async () => {
    const goal = await redFor(31);
    expect(await lines()).toEqual([
      expect.objectContaining({
        ...{ action: 'adjustGoal', kind: 'late', daysLate: 1, may: 'yes', goal: 'Minder mensen zijn eenzaam' },
        path: `/doelen/${goal.number}/metingen#bijsturen`,
      }),
    ]);
    await watch();
    const note = anAdjustment({ notedOn: today() });
    expect((await world.coordinator.post(`${base}/doelen/${goal.number}/adjustments`, note)).status).toBe(201);
    expect(await lines()).toEqual([]);
    await watch('2099-01-01');
    expect(await mailsOf()).toEqual(['coordinator', 'partner']);
    // written down after the note
    const again = aMeasurement({ value: 56 });
    await world.coordinator.post(`${base}/doelen/${goal.number}/measurements`, again);
    await app.db.query(`update measurement set recorded_at = now() + interval '2 days' where id = $1`, [again.id]);
    await watch('2099-01-01');
    expect(await mailsOf()).toEqual(['coordinator', 'coordinator', 'partner', 'partner']);
  });

  it('asks nothing while its project rests, nor when it was never adopted', async () => {
    await app.db.query(`update goal set state = 'draft' where id = $1`, [(await redFor(50)).id]);
    const { number } = await redFor(50);
    await app.db.query(`update project set state = 'paused' where id = $1`, [project]);
    await watch();
    expect([await mailsOf(), await lines()]).toEqual([[], []]);
    const seen = (await world.coordinator.get(`${base}/projecten/${project}/progress`)).body as ProjectProgress;
    expect(seen.goals.map((goal) => [goal.number === number, goal.standing.escalates])).toEqual([
      [false, false],
      [true, true],
    ]);
  });
});

it('a measurement that is late stands in the week of who may make it', async () => {
  const goal = await givenGoal(app.db, project, { baselineDue: '2026-01-31' });
  const [line] = await lines();
  expect(line).toMatchObject({
    action: 'measureGoal',
    kind: 'thisWeek',
    path: `/doelen/${goal.number}/metingen#meten`,
    may: 'yes',
  });
  const { accountId } = await app.given.member(world.gemeente, 'executive');
  expect(await lines(app.as(await app.given.session(accountId)))).toEqual([
    expect.objectContaining({ may: 'platform.forbidden' }),
  ]);
});

it('a project knows whether its goals have a beginning and were looked at again', async () => {
  const states = async () => {
    const { body } = await world.coordinator.get(`${base}/projecten/${project}`);
    const { deliverables } = (
      body as { steps: { number: number; deliverables: { code: string; state: string; lacks: string[] }[] }[] }
    ).steps[4] ?? { deliverables: [] };
    return deliverables.flatMap(({ code, state }) =>
      ['baseline', 'review'].includes(code) ? [`${code} ${state}`] : [],
    );
  };
  expect(await states()).toEqual(['baseline todo', 'review todo']);
  const [one, two] = [
    await givenGoal(app.db, project),
    await givenGoal(app.db, project, { baselineDue: '2027-01-31' }),
  ];
  expect(await states()).toEqual(['baseline begun', 'review todo']);
  await world.coordinator.post(`${base}/doelen/${two.number}/measurements`, aMeasurement());
  expect(await states()).toEqual(['baseline done', 'review todo']);
  await world.coordinator.post(`${base}/doelen/${two.number}/adjustments`, anAdjustment());
  expect(await states()).toEqual(['baseline done', 'review begun']);
  await world.coordinator.post(`${base}/doelen/${one.number}/measurements`, aMeasurement());
  expect(await states()).toEqual(['baseline done', 'review done']);
});
