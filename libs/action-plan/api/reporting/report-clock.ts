import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type ReminderKind, reminderOf, toldTo } from '@wijkspoor/action-plan/domain';
import { People } from '@wijkspoor/identity/api';
import { Notifications } from '@wijkspoor/notifications/api';
import type { Notice } from '@wijkspoor/notifications/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, type Language, localeOf } from '@wijkspoor/platform/domain';
import { leadsOf, todayHere } from '@wijkspoor/project/api';
import { makeReportsOf } from './report-periods';

type Waiting = {
  readonly id: string;
  readonly dueOn: string;
  readonly title: string;
  readonly organisationId: string | null;
  readonly projectId: string;
};
type Due = Waiting & { readonly kind: ReminderKind };
type Person = { readonly email: string; readonly language: Language };

/** What the clock does with reports: makes them when a period begins, and reminds who has to write them. */
@Injectable()
export class ReportClock {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(People) private readonly people: People,
    @Inject(Notifications) private readonly notifications: Notifications,
  ) {}

  /** The job, every night; doing it twice is once. */
  make(ctx: Ctx, today = todayHere()): Promise<void> {
    return this.db.each(ctx, (own) => this.db.run(own, (tx) => makeReportsOf(tx, today)));
  }

  /** The job, every morning; doing it twice, late or after a crash sends each reminder once. */
  remind(ctx: Ctx, today = todayHere()): Promise<void> {
    return this.db.each(ctx, async (own) => {
      await this.db.run(own, (tx) => this.remindIn(tx, own, today));
    });
  }

  /**
   * Reminders of one gemeente, in one transaction: that it was told and the mail that tells it are there, or neither. Not of what was
   * handed in, nor of a correction, nor of what was dropped. @returns how many reports somebody is reminded of.
   */
  async remindIn(tx: EntityManager, ctx: Ctx, today: string): Promise<number> {
    const waiting = await tx.query<Waiting[]>(
      `select r.id, r.due_on::text as "dueOn", i.title, r.organisation_id as "organisationId", r.project_id as "projectId"
       from partner_report r join intervention i on i.id = r.intervention_id
       where r.state in ('open', 'draft', 'returned') and i.state <> 'dropped' and r.accepted = 0 and r.due_on <= $1::date + 14
         and not exists (select from report_reminder m where m.report_id = r.id and m.due_on = r.due_on and m.kind = 'escalation')
       order by r.due_on, r.id`,
      [today],
    );
    const due = waiting.flatMap((report): Due[] => {
      const kind = reminderOf(report.dueOn, today);
      return kind === null ? [] : [{ ...report, kind }];
    });
    const fresh = await this.notToldYet(tx, due);
    await this.notifications.tell(tx, ctx, await this.noticesOf(tx, fresh));
    return fresh.length;
  }

  private async notToldYet(tx: EntityManager, due: readonly Due[]): Promise<readonly Due[]> {
    if (due.length === 0) return [];
    const made = await tx.query<{ id: string }[]>(
      `insert into report_reminder (report_id, kind, due_on) select * from unnest($1::uuid[], $2::text[], $3::date[])
       on conflict do nothing returning report_id as id`,
      [due.map(({ id }) => id), due.map(({ kind }) => kind), due.map(({ dueOn }) => dueOn)],
    );
    const ids = new Set(made.map(({ id }) => id));
    return due.filter(({ id }) => ids.has(id));
  }

  private async noticesOf(tx: EntityManager, due: readonly Due[]): Promise<readonly Notice[]> {
    if (due.length === 0) return [];
    const organisations = due.flatMap(({ organisationId }) => organisationId ?? []);
    const reporters = await this.people.reporters(tx, [...new Set(organisations)]);
    const leads = await leadsOf(tx, [...new Set(due.map(({ projectId }) => projectId))]);
    const addresses = new Map(
      (await this.people.reached(tx, [...new Set(leads.map(({ accountId }) => accountId))])).map((one) => [
        one.accountId,
        one,
      ]),
    );
    return due.flatMap((report): Notice[] => {
      const ofProject = leads.filter(({ projectId }) => projectId === report.projectId);
      const lead = ofProject.flatMap(({ accountId }): Person[] => [addresses.get(accountId) ?? []].flat());
      const own = reporters.filter(
        ({ organisationId, projectId }) =>
          organisationId === report.organisationId && (projectId === null || projectId === report.projectId),
      );
      const people = toldTo(report.kind) === 'reporters' && own.length > 0 ? own : lead;
      return people.map((person) => noticeOf(report, person));
    });
  }
}

const noticeOf = ({ id, kind, title, dueOn }: Due, { email, language }: Person): Notice => ({
  to: email,
  language,
  kind: `action-plan.notice.${kind}`,
  when: 'now',
  params: {
    title,
    day: new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(dueOn)),
  },
  onceKey: `report:${id}:${kind}:${dueOn}`,
  path: `/werk/rapportages/${id}`,
  leavePath: null,
});
