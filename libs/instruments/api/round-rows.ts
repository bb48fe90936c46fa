import type { EntityManager } from 'typeorm';
import {
  type AddRound,
  type ChangeRound,
  instrumentsPolicy,
  lacksOf,
  languagesOf,
  movesOf,
  type RoundView,
} from '@wijkspoor/instruments/domain';
import { type Ctx, type InputError, may } from '@wijkspoor/platform/domain';
import { type RoundFrame, selectFrames, waitsForPaper } from './round-frames';

/** A round with what only staff see. */
export type RoundRow = RoundFrame & {
  readonly cycleId: string;
  readonly overrideReason: string;
  readonly version: number;
  readonly versionNumber: number;
  readonly versionPublished: boolean;
  readonly toRead: number;
  readonly toCheck: number;
  readonly waitsFor: readonly {
    readonly number: number;
    readonly title: string;
    readonly feedbackDue: string | null;
  }[];
};

const more = `
  r.cycle_id as "cycleId", r.override_reason as "overrideReason", r.version, v.number as "versionNumber", v.state = 'published' as "versionPublished",
  (select count(*)::int from form_text t where t.round_id = r.id and t.state in ('waiting', 'held')) as "toRead",
  (select count(*)::int from paper_sheet s where s.round_id = r.id and s.checked_by is null) as "toCheck",
  (select coalesce(json_agg(json_build_object('number', e.number, 'title', e.title, 'feedbackDue', e.feedback_due) order by e.number), '[]')
    from round e where e.wijk_id = r.wijk_id and e.id <> r.id and e.state = 'closed' and e.feedback_on is null) as "waitsFor"`;
const selectRounds = selectFrames.replace(' from round r ', `, ${more} from round r `);

/** Rounds by number, newest first. */
export const roundsWhere = (tx: EntityManager, where: string, values: readonly unknown[]): Promise<RoundRow[]> =>
  tx.query<RoundRow[]>(`${selectRounds} where ${where} order by r.number desc`, [...values]);

/** What a round lacks to be opened now. */
export const lacksOfRow = (row: RoundRow, now: string): readonly InputError[] =>
  lacksOf(
    {
      ...row,
      languages: row.languages,
      buurten: row.buurten.length,
      versionLanguages: languagesOf(row.definition),
    },
    now,
  );

/** A round for the people who run it. @param say writes the text of a code for the reader. */
export function roundView(row: RoundRow, ctx: Ctx, now: string, say: (code: string) => string): RoundView {
  const { definition, versionNumber, project, projectId, wijk, toRead, toCheck, ...rest } = row;
  const asked = { projectId };
  const [enter, moderate] = [
    instrumentsPolicy.enterForms.judge(ctx.actor, asked),
    instrumentsPolicy.moderateAnswers.judge(ctx.actor, asked),
  ];
  return {
    ...rest,
    waitsForPaper: row.state === 'closed' && waitsForPaper(row),
    // exact, and of this moment: who has no work to do with it would see from it when somebody handed in
    toRead: moderate === true ? toRead : 0,
    toCheck: enter === true ? toCheck : 0,
    wijk: { slug: wijk.slug, name: wijk.name },
    project: { id: projectId, name: project },
    instrument: { title: definition.title[ctx.language] ?? definition.title.nl, number: versionNumber },
    languages: [...row.languages],
    channels: [...row.channels],
    buurten: [...row.buurten],
    lacks:
      row.state === 'draft' || row.state === 'planned'
        ? lacksOfRow(row, now).map(({ path, code }) => ({ path, code, detail: say(code) }))
        : [],
    waitsFor: row.state === 'draft' || row.state === 'planned' ? [...row.waitsFor] : [],
    moves: movesOf(row.state).filter((move) => move !== 'open' || lacksOfRow(row, now).length === 0),
    may: {
      run: may(instrumentsPolicy.runRounds.judge(ctx.actor, asked)),
      enter: may(enter),
      moderate: may(moderate),
      exportTables: may(instrumentsPolicy.exportTables.judge(ctx.actor)),
      exportRows: may(instrumentsPolicy.exportRows.judge(ctx.actor)),
    },
  };
}

/** Columns of a plan, in the order of `planValues`. */
export const planColumns =
  'title, wijk_id, instrument_version_id, opens_at, closes_at, languages, channels, ask_buurt, ask_age, rung, promise, feedback_due';
export const planValues = (plan: AddRound | ChangeRound, wijkId: string): readonly unknown[] => [
  ...[plan.title, wijkId, plan.versionId, plan.opensAt, plan.closesAt, plan.languages, plan.channels],
  ...[plan.askBuurt, plan.askAge, plan.rung, plan.promise, plan.feedbackDue],
];
