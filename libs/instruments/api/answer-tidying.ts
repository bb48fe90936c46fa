import { Inject, Injectable } from '@nestjs/common';
import { exportDays, heldDays } from '@wijkspoor/instruments/domain';
import { RetentionClasses, TenantDb } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { ExportJob } from './exports/export-job';
import { PrintJob } from './print/print-job';

/** A form that nobody handed in is gone so many days after it was last touched, or when its round is closed. */
const draftDays = 30;
/** What was typed, and how to reach who typed it, is gone six months after the feedback was given. */
const afterFeedback = 183;
/** The day from which that counts. A gemeente that gives no feedback does not keep everything for ever: then it counts from the day it promised. */
const feedbackDay = 'coalesce(r.feedback_on, r.feedback_due)';

/** Destroys what must not be kept of answers, class by class. */
@Injectable()
export class AnswerTidying {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(PrintJob) private readonly print: PrintJob,
    @Inject(ExportJob) private readonly exports: ExportJob,
    @Inject(RetentionClasses) classes: RetentionClasses,
  ) {
    const fixed = (days: number) => ({ standard: days, longest: days });
    classes.register(
      { name: 'instruments.heldText', ...fixed(heldDays), destroy: (own, days) => this.heldText(own, days) },
      { name: 'instruments.draftForms', ...fixed(draftDays), destroy: (own, days) => this.draftForms(own, days) },
      {
        ...{ name: 'instruments.openText', standard: afterFeedback, longest: 730 },
        destroy: (own, days) => this.openText(own, days),
      },
      { name: 'instruments.contact', ...fixed(afterFeedback), destroy: (own, days) => this.contact(own, days) },
      { name: 'instruments.files', ...fixed(exportDays), destroy: (own, days) => this.oldFiles(own, days) },
    );
  }

  /** Words in which somebody could be recognised, that nobody decided about. */
  private heldText(own: Ctx, days: number): Promise<number> {
    return this.change(
      own,
      `update form_text set state = 'refused', text = '', held_on = null, version = version + 1
       where state = 'held' and held_on <= current_date - $1::int returning id`,
      days,
    );
  }

  private draftForms(own: Ctx, days: number): Promise<number> {
    return this.change(
      own,
      `delete from form f using round r where r.id = f.round_id and not f.handed_in
       and (f.touched_on < current_date - $1::int or r.state = 'closed' and f.touched_on < current_date) returning f.id`,
      days,
    );
  }

  /** What was typed and never shown. What is public stays: it is what the wijk said. */
  private openText(own: Ctx, days: number): Promise<number> {
    return this.change(
      own,
      `delete from form_text x using round r where r.id = x.round_id and r.state = 'closed' and x.state not in ('public', 'redacted')
       and ${feedbackDay} < current_date - $1::int returning x.id`,
      days,
    );
  }

  /** An address was given for that one mail. */
  private contact(own: Ctx, days: number): Promise<number> {
    return this.change(
      own,
      `delete from round_follower f using round r where r.id = f.round_id and (f.told_on < current_date
         or r.state in ('closed', 'cancelled') and coalesce(${feedbackDay}, r.closes_at::date, r.created_at::date) < current_date - $1::int) returning f.email`,
      days,
    );
  }

  /** Letters with codes go when their round is closed, however young they are. */
  private async oldFiles(own: Ctx, days: number): Promise<number> {
    return (await this.print.expire(own)) + (await this.exports.expire(own, days));
  }

  private change(own: Ctx, sql: string, days: number): Promise<number> {
    return this.db.run(own, async (tx) => {
      const [, gone] = await tx.query<[unknown[], number]>(sql, [days]);
      return gone;
    });
  }
}
