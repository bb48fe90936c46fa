import { Inject, Injectable } from '@nestjs/common';
import { heldDays } from '@wijkspoor/instruments/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { ExportJob } from './exports/export-job';
import { PrintJob } from './print/print-job';

/** A form that nobody handed in is gone so many days after it was last touched, or when its round is closed. */
const draftDays = 30;

/** Destroys what must not be kept. */
@Injectable()
export class AnswerTidying {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(PrintJob) private readonly print: PrintJob,
    @Inject(ExportJob) private readonly exports: ExportJob,
  ) {}

  /** The job, every night; doing it twice is once. */
  tidy(ctx: Ctx): Promise<void> {
    return this.db.each(ctx, async (own) => {
      await this.db.run(own, async (tx) => {
        await tx.query(
          `update form_text set state = 'refused', text = '', held_on = null, version = version + 1
           where state = 'held' and held_on <= current_date - $1::int`,
          [heldDays],
        );
        await tx.query(
          `delete from form f using round r where r.id = f.round_id and not f.handed_in
           and (f.touched_on < current_date - $1::int or r.state = 'closed' and f.touched_on < current_date)`,
          [draftDays],
        );
        // an address was given for that one mail
        await tx.query('delete from round_follower where told_on < current_date');
      });
      await this.print.expire(own);
      await this.exports.expire(own);
    });
  }
}
