import * as z from 'zod/mini';
import { Day, Id, languages, Line, Lines, Slug } from '@wijkspoor/platform/domain';
import { channels } from '../results/counts';
import { roundStates, roundVerbs } from './moves';
import { rungs } from './readiness';

const Language = z.enum(languages);
/** A moment, in UTC. */
const Moment = z.iso.datetime().check(z.refine((at) => at >= '1900', { error: 'date' }));
const few = <T extends z.ZodMiniType>(one: T, max: number) => z.array(one).check(z.maxLength(max));
const apart = <T>() =>
  z.refine<readonly T[]>((list) => new Set(list).size === list.length, { error: 'instruments.twice' });

const plan = {
  title: Line(150),
  wijk: Slug,
  versionId: Id,
  opensAt: z.nullable(Moment),
  closesAt: z.nullable(Moment),
  languages: few(Language, languages.length).check(z.minLength(1), apart()),
  channels: few(z.enum(channels), channels.length).check(apart()),
  askBuurt: z.boolean(),
  askAge: z.boolean(),
  rung: z.nullable(z.enum(rungs)),
  promise: Lines(2000),
  feedbackDue: z.nullable(Day),
};
const inOrder = <T extends { readonly opensAt: string | null; readonly closesAt: string | null }>() =>
  z.refine<T>(
    ({ opensAt, closesAt }) => opensAt === null || closesAt === null || Date.parse(opensAt) < Date.parse(closesAt),
    {
      error: 'instruments.periodOrder',
      path: ['closesAt'],
    },
  );

/** A round is made as a draft; the caller makes the id, so that sending twice makes one. */
export const AddRound = z.strictObject({ id: Id, ...plan }).check(inOrder());
export type AddRound = z.infer<typeof AddRound>;
/** After opening only what was not promised can change: title, languages, channels, a later end. */
export const ChangeRound = z.strictObject(plan).check(inOrder());
export type ChangeRound = z.infer<typeof ChangeRound>;

/** `override`: why it opens although an earlier round in the area still waits for feedback. */
export const MoveRound = z.strictObject({ move: z.enum(roundVerbs), override: z.optional(Lines(1000)) });
export type MoveRound = z.infer<typeof MoveRound>;

/** What became of the answers, for everybody to read. */
export const GiveFeedback = z.strictObject({ feedback: Lines(4000).check(z.minLength(1)) });
export type GiveFeedback = z.infer<typeof GiveFeedback>;
/** Says that the last paper is entered: nothing comes in any more. */
export const FinishPaper = z.strictObject({});
export type FinishPaper = z.infer<typeof FinishPaper>;
/** Shows the results of a round to everybody, or takes them away. */
export const PublishResults = z.strictObject({ published: z.boolean() });
export type PublishResults = z.infer<typeof PublishResults>;

const moment = z.nullable(z.string());
const Buurt = z.object({ code: z.string(), name: z.string() });
const Wijk = z.object({ slug: z.string(), name: z.string() });

/** A round as residents may know it. */
export const PublicRound = z.object({
  number: z.int(),
  title: z.string(),
  wijk: Wijk,
  state: z.enum(roundStates),
  /** Answers are taken now. */
  takesAnswers: z.boolean(),
  opensAt: moment,
  closesAt: moment,
  languages: z.array(Language),
  channels: z.array(z.enum(channels)),
  rung: z.nullable(z.enum(rungs)),
  promise: z.string(),
  feedbackDue: moment,
  feedback: z.string(),
  feedbackOn: moment,
  resultsPublic: z.boolean(),
  minutes: z.int(),
  /** In the reader's language. */
  instrument: z.object({ title: z.string(), intro: z.string(), credit: z.string(), questions: z.int() }),
  /** Null while the project is not public: its round may be, for who takes part. */
  project: z.nullable(z.object({ id: z.string(), name: z.string() })),
});
export type PublicRound = z.infer<typeof PublicRound>;
/** Rounds of a wijk that people were told of, at most 100: open ones first, then by the day they close, latest first. */
export const PublicRounds = z.object({ items: z.array(PublicRound) });
export type PublicRounds = z.infer<typeof PublicRounds>;

/** A round as the people who run it see it. */
export const RoundView = z.object({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  wijk: Wijk,
  project: z.object({ id: z.string(), name: z.string() }),
  versionId: z.string(),
  instrument: z.object({ title: z.string(), number: z.int() }),
  state: z.enum(roundStates),
  opensAt: moment,
  closesAt: moment,
  languages: z.array(Language),
  channels: z.array(z.enum(channels)),
  askBuurt: z.boolean(),
  askAge: z.boolean(),
  buurten: z.array(Buurt),
  rung: z.nullable(z.enum(rungs)),
  promise: z.string(),
  feedbackDue: moment,
  feedback: z.string(),
  feedbackOn: moment,
  overrideReason: z.string(),
  resultsPublic: z.boolean(),
  /** Paper may still be entered, and somebody has to say when it is all in. */
  waitsForPaper: z.boolean(),
  version: z.int(),
  /** What it still lacks before it can open, in words. */
  lacks: z.array(z.object({ path: z.string(), code: z.string(), detail: z.string() })),
  /** Earlier rounds in the area that still wait for feedback. */
  waitsFor: z.array(z.object({ number: z.int(), title: z.string(), feedbackDue: moment })),
  moves: z.array(z.enum(roundVerbs)),
  /** Texts that staff have to read, and paper that a second person has to check; 0 for who does neither. */
  toRead: z.int(),
  toCheck: z.int(),
  may: z.object({
    run: z.string(),
    enter: z.string(),
    moderate: z.string(),
    exportTables: z.string(),
    exportRows: z.string(),
  }),
});
export type RoundView = z.infer<typeof RoundView>;
/** The rounds of a project, newest first; `wijken` are those a round of it can be in. */
export const RoundList = z.object({
  project: z.object({ id: z.string(), name: z.string(), wijken: z.array(Wijk) }),
  items: z.array(RoundView),
  may: z.object({ add: z.string() }),
});
export type RoundList = z.infer<typeof RoundList>;
