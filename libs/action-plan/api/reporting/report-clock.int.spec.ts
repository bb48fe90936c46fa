import { randomUUID } from 'node:crypto';
import { givenRunning, reportOfPeriod, type ReportsWorld, reportsWorld } from '@wijkspoor/action-plan/testing';
import { texts as actionPlan } from '@wijkspoor/action-plan/domain/texts';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { Notifications } from '@wijkspoor/notifications/api';
import { texts as notifications } from '@wijkspoor/notifications/domain/texts';
import { TenantDb } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { ReportClock } from './report-clock';
import { makeReportsOf } from './report-periods';
import { ReportingHttpModule } from './reporting.module';

let app: IdentityApp;
let world: ReportsWorld;

beforeAll(async () => {
  app = await identityApp([ProjectHttpModule, ReportingHttpModule], {}, { 'action-plan': actionPlan, notifications });
});
beforeEach(async () => {
  world = await reportsWorld(app);
  // one period is left, so that every mail is about that: it ended on 31 March, and is due on 21 April
  await app.db.query('delete from partner_report where intervention_id = $1 and period > 1', [world.interventionId]);
});
afterAll(async () => app?.close());

const ctx = () => systemCtx(world.gemeente.id, randomUUID());
const clock = () => app.app.get(ReportClock, { strict: false });
const db = () => app.app.get(TenantDb, { strict: false });
/** The morning of a day: what has to be told, and the mail that tells it. */
async function morning(day: string): Promise<void> {
  await clock().remind(ctx(), day);
  await app.app.get(Notifications, { strict: false }).mail(ctx());
}
/** Mail about this gemeente, by who got it. */
async function mailTo(accountId: string): Promise<string[]> {
  const rows = await app.db.query<{ text: string }>(
    `select m.body_text as text from mail_message m join account a on a.email = m.to_address where a.id = $1 order by m.id`,
    [accountId],
  );
  return rows.map(({ text }) => text);
}

describe('reminders', () => {
  it('come once each, on their days, in the language of whoever gets them, however often the job runs', async () => {
    const [first, second] = world.reporters;
    await app.db.query(`update account set language = 'en' where id = $1`, [second.accountId]);
    for (const day of [
      '2026-04-06',
      '2026-04-07',
      '2026-04-07',
      '2026-04-08',
      '2026-04-21',
      '2026-04-28',
      '2026-04-29',
    ])
      await morning(day);
    const dutch = await mailTo(first.accountId);
    expect(dutch).toHaveLength(3);
    expect(dutch[0]).toContain('Over twee weken verwachten wij uw rapportage over "Samen wandelen"');
    expect(dutch[0]).toContain('21 april 2026');
    expect(dutch[1]).toContain('Vandaag is de laatste dag');
    expect(dutch[2]).toContain('is er nog niet');
    expect(dutch[2]).toContain(`/werk/rapportages/${await reportOfPeriod(app, world, 1)}`);
    const english = await mailTo(second.accountId);
    expect(english).toHaveLength(3);
    expect(english[0]).toContain('In two weeks we expect your report');
    expect(await mailTo(world.coordinator.accountId)).toEqual([]);
    // two weeks late: the gemeente hears it, once, and the partner no more
    await morning('2026-05-05');
    await morning('2026-06-05');
    expect(await mailTo(world.coordinator.accountId)).toHaveLength(1);
    expect(await mailTo(first.accountId)).toHaveLength(3);
  });

  it('of a job that ran late say what is true now, and nothing that it missed', async () => {
    await morning('2026-04-29');
    const mails = await mailTo(world.reporters[0].accountId);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('is er nog niet');
  });

  it('are neither lost nor sent twice when the job breaks off, or two run at once', async () => {
    const broken = db().run(ctx(), async (tx) => {
      expect(await clock().remindIn(tx, ctx(), '2026-04-21')).toBe(1);
      throw new Error('the power went out');
    });
    await expect(broken).rejects.toThrow('the power went out');
    expect(await mailTo(world.reporters[0].accountId)).toEqual([]);
    await Promise.all([morning('2026-04-21'), morning('2026-04-21'), morning('2026-04-21')]);
    await morning('2026-04-21');
    expect(await mailTo(world.reporters[0].accountId)).toHaveLength(1);
    expect(await mailTo(world.reporters[1].accountId)).toHaveLength(1);
  });

  it('do not come for what was handed in, nor for a correction of what was accepted', async () => {
    const id = await reportOfPeriod(app, world, 1);
    const author = world.reporters[0].accountId;
    await app.db.query(
      `update partner_report set state = 'submitted', author = $2, submitted_at = now() where id = $1`,
      [id, author],
    );
    await morning('2026-04-21');
    await app.db.query(`update partner_report set state = 'draft', accepted = 1 where id = $1`, [id]);
    await morning('2026-05-21');
    expect(await mailTo(author)).toEqual([]);
    expect(await mailTo(world.coordinator.accountId)).toEqual([]);
  });

  it('do not come for what was dropped, whatever was written of it', async () => {
    await app.db.query(`update partner_report set state = 'draft' where intervention_id = $1`, [world.interventionId]);
    await app.db.query(`update intervention set state = 'dropped' where id = $1`, [world.interventionId]);
    for (const day of ['2026-04-07', '2026-04-21', '2026-05-05']) await morning(day);
    expect(await mailTo(world.reporters[0].accountId)).toEqual([]);
    expect(await mailTo(world.coordinator.accountId)).toEqual([]);
  });

  it('go to the gemeente at once when nobody reports for the organisation', async () => {
    const organisationId = await app.given.organisation();
    await app.db.query(`update partner_report set organisation_id = $2 where intervention_id = $1`, [
      world.interventionId,
      organisationId,
    ]);
    await morning('2026-04-21');
    expect(await mailTo(world.coordinator.accountId)).toHaveLength(1);
  });
});

describe('the reports of an intervention', () => {
  const periods = async (interventionId: string) =>
    (
      await app.db.query<{ period: number; ends: string }>(
        `select period, ends_on::text as ends from partner_report where intervention_id = $1 order by period`,
        [interventionId],
      )
    ).map(({ period, ends }) => `${period} ${ends}`);

  it('are there when their period began, once, however often the clock makes them', async () => {
    const { interventionId } = await givenRunning(app, world, { startsOn: '2026-09-01', endsOn: '2027-08-31' });
    expect(await periods(interventionId)).toEqual(['1 2026-11-30']);
    await clock().make(ctx(), '2027-03-01');
    await clock().make(ctx(), '2027-03-01');
    expect(await periods(interventionId)).toEqual(['1 2026-11-30', '2 2027-02-28', '3 2027-05-31']);
  });

  it('follow the days of the intervention while nobody wrote in them, and stay where somebody did', async () => {
    const { interventionId } = await givenRunning(app, world, { startsOn: '2026-01-01', endsOn: '2026-12-31' });
    await app.db.query(`update partner_report set state = 'draft' where intervention_id = $1 and period = 4`, [
      interventionId,
    ]);
    await app.db.query(`update intervention set ends_on = '2026-05-31' where id = $1`, [interventionId]);
    await db().run(ctx(), (tx) => makeReportsOf(tx, '2026-11-01', interventionId));
    expect(await periods(interventionId)).toEqual(['1 2026-03-31', '2 2026-05-31', '4 2026-12-31']);
    await app.db.query(`update intervention set state = 'dropped' where id = $1`, [interventionId]);
    await clock().make(ctx(), '2026-11-01');
    expect(await periods(interventionId)).toEqual(['4 2026-12-31']);
  });

  it('of periods that ended stay with who carried it out then', async () => {
    const organisationId = await app.given.organisation();
    await app.db.query('update intervention set organisation_id = $2 where id = $1', [
      ...[world.interventionId, organisationId],
    ]);
    await clock().make(ctx(), '2026-05-01');
    const rows = await app.db.query<{ organisation: string }>(
      'select organisation_id as organisation from partner_report where intervention_id = $1 order by period',
      [world.interventionId],
    );
    expect(rows.map(({ organisation }) => organisation)).toEqual([world.organisationId, organisationId]);
  });

  it('are neither made nor taken away in a cycle that closed', async () => {
    await app.db.query(`update cycle set state = 'closed', closed_at = now(), as_it_was = '{}' where project_id = $1`, [
      world.projectId,
    ]);
    await clock().make(ctx(), '2026-11-01');
    expect(await periods(world.interventionId)).toEqual(['1 2026-03-31']);
  });

  it('of an intervention that starts while the clock makes them stay', async () => {
    await db().run(ctx(), async (tx) => {
      const query = tx.query.bind(tx);
      let started = '';
      jest.spyOn(tx, 'query').mockImplementationOnce(async (...asked: Parameters<typeof query>) => {
        const rows: unknown = await query(...asked);
        // after the clock looked which interventions there are
        started = (await givenRunning(app, world)).interventionId;
        return rows;
      });
      await makeReportsOf(tx, '2026-11-01');
      expect(await periods(started)).toHaveLength(4);
      const [{ n } = { n: 0 }] = await tx.query<{ n: number }[]>(
        'select count(*)::int as n from partner_report where intervention_id = $1',
        [started],
      );
      expect(n).toBe(4);
    });
  });
});
