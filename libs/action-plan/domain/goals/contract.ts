import * as z from 'zod/mini';
import { Id, Line, LineOrNone, Lines } from '@wijkspoor/platform/domain';
import { partsOf } from '@wijkspoor/project/domain';
import { sporen } from '../sporen';
import { effortLevels } from './effort';
import { textVerbs } from './life';
import { suggestionKinds, suggestionRoles } from './suggestion';
import { themeKeys } from './themes/theme';

const Day = z.string().check(z.refine((date) => (partsOf(date)?.day ?? null) !== null, { error: 'project.day' }));
const Amount = z.number().check(
  z.minimum(-1e9),
  z.maximum(1e9),
  z.refine((value) => Number(value.toFixed(3)) === value, { error: 'action-plan.decimals' }),
);
const FigureKey = Line(80);
const ParagraphWords = Lines(2000).check(z.minLength(1));
const Why = Lines(1000);

/** Paragraphs in order; the caller makes the ids of new ones. */
const Paragraphs = z.array(z.strictObject({ id: Id, words: ParagraphWords })).check(
  z.maxLength(40),
  z.refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { error: 'action-plan.twice' }),
);

/** Begins a goal; below another one it is a sub-goal. The caller makes the id, so that sending twice makes one. */
export const AddGoal = z.strictObject({ id: Id, title: Line(200), parentId: z.nullable(Id) });
export type AddGoal = z.infer<typeof AddGoal>;

/** Begins the plan of the cycle of now; a cycle has one. */
export const AddPlan = z.strictObject({ id: Id });
export type AddPlan = z.infer<typeof AddPlan>;

/** What makes a goal measurable. Anything may still be empty: only adopting asks for all of it. */
export const GoalFields = z
  .strictObject({
    title: Line(200),
    spoor: z.nullable(z.enum(sporen)),
    targetGroup: LineOrNone(300),
    indicator: LineOrNone(300),
    indicatorKey: z.nullable(FigureKey),
    context: z.array(FigureKey).check(
      z.maxLength(12),
      z.refine((keys) => new Set(keys).size === keys.length, { error: 'action-plan.twice' }),
    ),
    unit: LineOrNone(40),
    baseline: z.nullable(Amount),
    baselineOn: z.nullable(Day),
    baselineDue: z.nullable(Day),
    target: z.nullable(Amount),
    targetOn: z.nullable(Day),
    method: Lines(1000),
    ownerOrganisation: z.nullable(Id),
    ownerRole: LineOrNone(100),
    priorityId: z.nullable(Id),
  })
  .check(
    z.refine(({ baseline, baselineDue }) => baseline === null || baselineDue === null, {
      error: 'action-plan.knownOrDue',
      path: ['baselineDue'],
    }),
    z.refine(({ indicatorKey, context }) => indicatorKey === null || !context.includes(indicatorKey), {
      error: 'action-plan.twice',
      path: ['context'],
    }),
  );
export type GoalFields = z.infer<typeof GoalFields>;

/** Puts the words of a goal or plan, and of a goal the rest: of a plan `goal` is null. */
export const ChangeText = z.strictObject({ paragraphs: Paragraphs, goal: z.nullable(GoalFields) });
export type ChangeText = z.infer<typeof ChangeText>;

/** Moves a goal or plan. */
export const MoveText = z.strictObject({ move: z.enum(textVerbs), why: z.optional(Why) });
export type MoveText = z.infer<typeof MoveText>;

/** Goals and interventions of a theme that somebody ticked, with the ids they get. */
export const UseTheme = z.strictObject({
  theme: z.enum(themeKeys),
  goals: z.array(z.strictObject({ key: Line(40), id: Id })).check(z.minLength(1), z.maxLength(20)),
  interventions: z.array(z.strictObject({ key: Line(40), id: Id })).check(z.maxLength(20)),
});
export type UseTheme = z.infer<typeof UseTheme>;

/** A wording or comment for one paragraph, by anyone: without a name or an address, so that everybody may, of any age. */
export const AddSuggestion = z.strictObject({
  id: Id,
  kind: z.enum(suggestionKinds, { error: 'action-plan.chooseKind' }),
  /** The version of the paragraph that was read. */
  basedOn: z.int().check(z.minimum(1), z.maximum(9999)),
  words: ParagraphWords,
});
export type AddSuggestion = z.infer<typeof AddSuggestion>;

/** The same for somebody who wrote it on paper or said it. */
export const BringSuggestion = z.strictObject({ ...AddSuggestion.shape, role: z.enum(suggestionRoles) });
export type BringSuggestion = z.infer<typeof BringSuggestion>;

/** What became of sending it: everybody can read it, or somebody reads it first. */
export const SuggestionAdded = z.object({ outcome: z.enum(['waits', 'published']) });
export type SuggestionAdded = z.infer<typeof SuggestionAdded>;

/** Shows a suggestion, or refuses it with a reason: then its words are gone. */
export const ReadSuggestion = z.strictObject({ decision: z.enum(['show', 'refuse']), why: z.optional(Why) });
export type ReadSuggestion = z.infer<typeof ReadSuggestion>;

/** Answers a suggestion; `words` are those that the paragraph gets when it is adapted. */
export const AnswerSuggestion = z
  .strictObject({
    answer: z.enum(['takeOver', 'adapt', 'decline']),
    words: z.optional(ParagraphWords),
    why: z.optional(Why),
  })
  .check(
    z.refine(({ answer, words }) => (answer === 'adapt') === (words !== undefined), {
      error: 'required',
      path: ['words'],
    }),
  );
export type AnswerSuggestion = z.infer<typeof AnswerSuggestion>;

/** Notes what was decided of one spoor on a day. */
export const DecideEffort = z.strictObject({
  id: Id,
  spoor: z.enum(sporen),
  soFar: z.enum(effortLevels),
  wanted: z.enum(effortLevels),
  words: Lines(1000),
  decidedOn: Day,
});
export type DecideEffort = z.infer<typeof DecideEffort>;
