import * as z from 'zod/mini';
import { Id, Line, Lines, Slug } from '@wijkspoor/platform/domain';
import { inOrder, isApproximateDate, partsOf } from './approximate-date';
import { stepNumbers } from './step-number';
import { activityVerbs, projectVerbs, stepVerbs } from './moves';
import { regieKinds } from './regie';

/** "Voorjaar 2027" and the like, in our writing. */
const Approximate = z.string().check(z.refine((date) => isApproximateDate(date), { error: 'project.date' }));
/** One day, no season or month. */
const Day = z.string().check(z.refine((date) => (partsOf(date)?.day ?? null) !== null, { error: 'project.day' }));
const period = { starts: z.nullable(Approximate), ends: z.nullable(Approximate) };
const Ordered = <T extends { readonly starts: string | null; readonly ends: string | null }>() =>
  z.refine<T>(({ starts, ends }) => !valid(starts, ends) || inOrder(starts, ends), {
    error: 'project.periodOrder',
    path: ['ends'],
  });
const valid = (...dates: readonly (string | null)[]): boolean =>
  dates.every((date) => date === null || isApproximateDate(date));

/** Made by the caller, so that sending twice makes one. */
const newId = { id: Id };
const Why = Lines(2000).check(z.minLength(1));
const Step = z.int().check(z.minimum(1), z.maximum(5));

/** Which cycle; the one of now when it is not said. */
export const CycleQuery = z.strictObject({
  cycle: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(99))),
});
export type CycleQuery = z.infer<typeof CycleQuery>;

/** The number of a step in an address. */
export const StepParam = z.enum(stepNumbers.map(String));

/** What an activity can be, in the order in which its form offers it. */
export const activityKinds = [
  'meeting',
  'talks',
  'round',
  'measurement',
  'intervention',
  'review',
  'evaluation',
  'feedback',
  'other',
] as const;
/** What sort of thing an activity is, as somebody chose it. */
export type ActivityKind = (typeof activityKinds)[number];

/** Those who can decide about a project, in the order in which a form offers them. */
export const decisionBodies = ['college', 'council', 'steeringGroup', 'team', 'residents', 'partners'] as const;
/** Who decided: the executive, the council, the steering group, the team, residents together, partners together. */
export type DecisionBody = (typeof decisionBodies)[number];
export const decisionKinds = ['decision', 'adopted', 'reopened'] as const;
/** `decision`: noted by itself. `adopted` and `reopened`: a step was, which is a decision too. */
export type DecisionKind = (typeof decisionKinds)[number];
const Body = z.enum(decisionBodies);

/** Begins a project in its wijken, with who leads it and who is its contact. Sending twice makes one. */
export const StartProject = z
  .strictObject({
    ...newId,
    name: Line(150),
    wijken: z.array(Slug).check(z.minLength(1), z.maxLength(20)),
    ...period,
    regisseurId: Id,
    contactId: Id,
  })
  .check(Ordered());
export type StartProject = z.infer<typeof StartProject>;

/** Name, wijken and period anew, and whether residents can see the project. */
export const ChangeProject = z
  .strictObject({
    name: Line(150),
    wijken: z.array(Slug).check(z.minLength(1), z.maxLength(20)),
    ...period,
    published: z.boolean(),
  })
  .check(Ordered());
export type ChangeProject = z.infer<typeof ChangeProject>;

/** Pauses, resumes, ends or reopens a project; starting happens by starting a step. */
export const MoveProject = z.strictObject({ move: z.enum(projectVerbs.filter((verb) => verb !== 'start')) });
export type MoveProject = z.infer<typeof MoveProject>;

/** Adopting and reopening are decisions: who, when, why. Starting needs none of these. */
export const MoveStep = z
  .strictObject({
    move: z.enum(stepVerbs),
    body: z.optional(Body),
    decidedOn: z.optional(Day),
    why: z.optional(Why),
  })
  .check(
    ...(['body', 'decidedOn', 'why'] as const).map((name) =>
      z.refine<{ move: string; body?: unknown; decidedOn?: unknown; why?: unknown }>(
        (input) => input.move === 'start' || input[name] !== undefined,
        { error: 'project.decisionNeeded', path: [name] },
      ),
    ),
  );
export type MoveStep = z.infer<typeof MoveStep>;
/** The period in which a step is planned; null for a side that is not known. */
export const PlanStep = z.strictObject(period).check(Ordered());
export type PlanStep = z.infer<typeof PlanStep>;

/** Notes what was decided in a step, by whom, on which day and why. Sending twice makes one. */
export const AddDecision = z.strictObject({
  ...newId,
  step: Step,
  what: Line(300),
  body: Body,
  decidedOn: Day,
  why: Why,
});
export type AddDecision = z.infer<typeof AddDecision>;

const activity = { step: Step, title: Line(200), kind: z.enum(activityKinds), ...period };
/** Plans an activity in a step. Sending twice makes one. */
export const AddActivity = z.strictObject({ ...newId, ...activity }).check(Ordered());
export type AddActivity = z.infer<typeof AddActivity>;
/** All fields of an activity anew, the step it belongs to among them. */
export const ChangeActivity = z.strictObject(activity).check(Ordered());
export type ChangeActivity = z.infer<typeof ChangeActivity>;
/** Starts, finishes, cancels or reopens an activity. */
export const MoveActivity = z.strictObject({ move: z.enum(activityVerbs) });
export type MoveActivity = z.infer<typeof MoveActivity>;

/** Key of our catalogue, `table/column`, or `own/table/column`. */
const IndicatorKey = z.string().check(z.maxLength(80), z.regex(/^\w[\w.-]*(\/[\w.-]+){0,2}$/));

/** The whole choice, in order: what is not in it is not chosen. */
export const ChooseIndicators = z.strictObject({
  indicators: z.array(z.strictObject({ indicator: IndicatorKey, reason: Lines(1000) })).check(
    z.maxLength(60),
    z.refine((chosen) => new Set(chosen.map(({ indicator }) => indicator)).size === chosen.length, {
      error: 'project.indicatorTwice',
    }),
  ),
});
export type ChooseIndicators = z.infer<typeof ChooseIndicators>;

export const noteKinds = ['strength', 'duiding'] as const;
/** `strength`: what is good in the wijk. `duiding`: how professionals read the figures. */
export type NoteKind = (typeof noteKinds)[number];
const note = { text: Lines(4000).check(z.minLength(1)), author: Line(150), writtenOn: Day };
/** Writes a strength or duiding down: whose words they are, and of which day. Sending twice makes one. */
export const AddNote = z.strictObject({ ...newId, kind: z.enum(noteKinds), ...note });
export type AddNote = z.infer<typeof AddNote>;
/** Text, author and day of a note anew; its kind stays. */
export const ChangeNote = z.strictObject(note);
export type ChangeNote = z.infer<typeof ChangeNote>;

/** The vision with all its principles, in order. Who agreed before, agreed to the text of then. */
export const WriteVision = z.strictObject({
  vision: Lines(4000),
  principles: z.array(Line(300)).check(z.maxLength(20)),
});
export type WriteVision = z.infer<typeof WriteVision>;
/** Notes that an organisation agreed to the vision of now, and on which day. */
export const AgreeToVision = z.strictObject({ organisationId: Id, agreedOn: Day });
export type AgreeToVision = z.infer<typeof AgreeToVision>;

/** The one who takes over, from when, and why. */
export const HandOver = z.strictObject({ kind: z.enum(regieKinds), accountId: Id, why: Why });
export type HandOver = z.infer<typeof HandOver>;
/** Gives somebody who works in the gemeente the role they have, in this project. */
export const AddToTeam = z.strictObject({ memberId: Id });
export type AddToTeam = z.infer<typeof AddToTeam>;
