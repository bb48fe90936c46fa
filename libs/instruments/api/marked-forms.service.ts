import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import {
  type After,
  channels,
  closedOf,
  type MarkedForm,
  type MarkedForms,
  type MarkedFormView,
  said,
  type SetAside,
} from '@wijkspoor/instruments/domain';
import { hold, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, platformError } from '@wijkspoor/platform/domain';
import { RollUpNudge } from './roll-up-nudge';
import { answersOf, roundFor } from './round-access';
import { RoundFrames } from './round-frames';
import { newestSnapshot } from './snapshots';

type Row = Omit<MarkedForm, 'channel'> & { readonly channel: number; readonly answers: readonly (number | null)[] };
/** Null: it is counted again. */
type Reason = string | null;

const pageSize = 20;
const selectMarked = `select f.id, f.marks, f.channel, f.set_aside as aside, array_to_json(f.answers) as answers,
    (select count(*)::int from unnest(f.answers) a where a is not null) as answered from form f
  where f.round_id = $1 and f.handed_in and (f.marks <> '{}' or f.set_aside is not null)`;

/** Forms that may be spam: staff look at them, and leave them out of the counts or not. */
@Injectable()
export class MarkedFormsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(RoundFrames) private readonly frames: RoundFrames,
    @Inject(RollUpNudge) private readonly nudge: RollUpNudge,
  ) {}

  /** Marked forms, a page at a time in an order that says nothing. @throws platform.missing */
  async list(ctx: Ctx, number: number, { after }: After): Promise<MarkedForms> {
    const round = await roundFor(ctx, this.frames, number, 'moderateAnswers');
    const { id, definition } = round;
    return this.db.run(ctx, async (tx) => {
      const rows = await tx.query<Row[]>(`${selectMarked} and ($2::uuid is null or f.id > $2) order by f.id limit $3`, [
        id,
        after,
        pageSize + 1,
      ]);
      // what is shown is frozen, here too: what is counted now would tell what one form changes
      const shown = (await newestSnapshot(tx, id))?.shown;
      const counted = shown?.results.forms ?? { about: null };
      const aside = shown?.setAside ?? { about: null };
      const items = rows.slice(0, pageSize);
      return {
        round: answersOf(round),
        questions: closedOf(definition).length,
        items: items.map(formOf),
        next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null,
        ...{ counted, aside },
        withAside: { about: counted.about === null ? null : counted.about + (aside.about ?? 0) },
      };
    });
  }

  /** One marked form with its answers. @throws platform.missing, also for a form without marks */
  async one(ctx: Ctx, number: number, formId: string): Promise<MarkedFormView> {
    const { id, definition } = await roundFor(ctx, this.frames, number, 'moderateAnswers');
    const row = await this.db.run(ctx, (tx) => find(tx, id, formId));
    const { language } = ctx;
    return {
      form: formOf(row),
      answers: closedOf(definition).map((question, index) => ({
        key: question.key,
        name: question.name[language] ?? question.name.nl,
        answer: said(question, row.answers[index] ?? null, (text) => text[language] ?? text.nl),
      })),
    };
  }

  /** Leaves a form out of the counts, with a reason. Doing it twice is once; the first reason stays. @throws platform.missing */
  setAside(ctx: Ctx, number: number, formId: string, { reason }: SetAside): Promise<void> {
    return this.put(ctx, number, formId, reason);
  }

  /** Counts a form again. Doing it twice is once. @throws platform.missing */
  takeBack(ctx: Ctx, number: number, formId: string): Promise<void> {
    return this.put(ctx, number, formId, null);
  }

  private async put(ctx: Ctx, number: number, formId: string, reason: Reason): Promise<void> {
    const { id } = await roundFor(ctx, this.frames, number, 'moderateAnswers');
    const moved = await this.db.run(ctx, async (tx) => {
      // the same locks in the same order as a form that comes in
      await hold(tx, 'round', id, 'shared');
      await hold(tx, 'form', formId);
      const form = await find(tx, id, formId);
      if ((form.aside === null) === (reason === null)) return false;
      await tx.query(
        `with moved as (update form set set_aside = $3 where id = $2 and round_id = $1 returning *)
         insert into form_delta (round_id, form_id, sign, channel, buurt, age, answers)
         select round_id, id, case when set_aside is null then 1 else -1 end, channel, buurt, age, answers from moved`,
        [id, formId, reason],
      );
      const what = reason === null ? 'form.takenBack' : 'form.setAside';
      await this.audit.record(tx, ctx, {
        ...{ what, kind: 'form', id: formId },
        details: { number, ...(reason === null ? {} : { reason }) },
      });
      return true;
    });
    if (moved) this.nudge.about(ctx, id);
  }
}

const formOf = ({ id, marks, channel, answered, aside }: Row): MarkedForm => ({
  ...{ id, marks, answered, aside },
  channel: channels[channel - 1] ?? 'link',
});

async function find(tx: EntityManager, roundId: string, formId: string): Promise<Row> {
  const [row] = await tx.query<Row[]>(`${selectMarked} and f.id = $2`, [roundId, formId]);
  if (row === undefined) throw platformError('missing');
  return row;
}
