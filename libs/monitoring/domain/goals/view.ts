import * as z from 'zod/mini';
import { measurementKinds, measurementLevels, measurementSources } from './measurement';
import { Reported } from './reported';
import { dueCodes, standingCodes } from './standing';

/** A measurement that stands, for everybody. */
const shownMeasurement = {
  id: z.string(),
  kind: z.enum(measurementKinds),
  /** Empty: the indicator of the goal, in its unit. */
  about: z.string(),
  unit: z.string(),
  value: z.number(),
  measuredOn: z.string(),
  source: z.enum(measurementSources),
  sourceWords: z.string(),
  level: z.nullable(z.enum(measurementLevels)),
  estimated: z.boolean(),
  n: z.nullable(z.number()),
  method: z.string(),
  story: z.string(),
};
/** A measurement as everybody may read it; `n`: about how many people it is, null when that is not known. */
export const ShownMeasurement = z.object(shownMeasurement);
export type ShownMeasurement = z.infer<typeof ShownMeasurement>;

/** The same for who works on it: who wrote it down, when, and what became of it. */
const Measurement = z.object({
  ...shownMeasurement,
  recordedOn: z.string(),
  /** A role. */
  recordedBy: z.string(),
  fromReport: z.boolean(),
  replaces: z.nullable(z.string()),
  replacedBy: z.nullable(z.string()),
});
/** A measurement as who works on the goal reads it, with who wrote it down and what it corrects. */
export type MeasurementView = z.infer<typeof Measurement>;

const Adjustment = z.object({ id: z.string(), notedOn: z.string(), what: z.string(), why: z.string() });
/** A note of what is done otherwise for a goal, and why. */
export type AdjustmentView = z.infer<typeof Adjustment>;

const Standing = z.object({
  code: z.enum(standingCodes),
  last: z.nullable(z.object({ value: z.number(), on: z.string(), expected: z.nullable(z.number()) })),
  line: z.nullable(z.object({ from: z.string(), baseline: z.number(), to: z.string(), target: z.number() })),
});

/** A goal and how it stands, for everybody. */
const goal = {
  number: z.number(),
  title: z.string(),
  words: z.string(),
  targetGroup: z.string(),
  indicator: z.string(),
  unit: z.string(),
  baselineDue: z.nullable(z.string()),
  target: z.nullable(z.number()),
  targetOn: z.nullable(z.string()),
  method: z.string(),
};
/** The same for who works on it. */
const WorkStanding = z.extend(Standing, {
  due: z.nullable(z.enum(dueCodes)),
  noteBy: z.nullable(z.string()),
  escalates: z.boolean(),
});
const worked = { ...goal, state: z.enum(['draft', 'open', 'adopted', 'dropped']), standing: WorkStanding };

/** What anybody who looks at goals of a project may do with them; each `yes`, or the code that says why not. */
const May = z.object({ measure: z.string(), adjust: z.string() });
const Project = z.object({ id: z.string(), name: z.string(), cycle: z.number() });

/** All goals of a cycle of a project, in a row each. */
export const ProjectProgress = z.object({
  project: Project,
  goals: z.array(
    z.object({
      ...worked,
      /** The story of the last measurement that has one, and what changed last; empty without. */
      story: z.string(),
      adjusted: z.nullable(Adjustment),
    }),
  ),
  may: May,
});
export type ProjectProgress = z.infer<typeof ProjectProgress>;

/** One goal with everything that was measured of it. */
export const GoalMonitoring = z.object({
  project: Project,
  goal: z.object(worked),
  /** Newest first, with those that were corrected. */
  measurements: z.array(Measurement),
  /** Newest first. */
  adjustments: z.array(Adjustment),
  /** What accepted reports of partners say. */
  reported: Reported,
  /** What partners told beside it, newest first, with what it may be used for. */
  stories: z.array(
    z.object({
      ...{ reportId: z.string(), intervention: z.string(), startsOn: z.string(), endsOn: z.string() },
      ...{ words: z.string(), consentFor: z.string() },
    }),
  ),
  may: May,
});
export type GoalMonitoring = z.infer<typeof GoalMonitoring>;

const PublicGoal = z.object({
  ...goal,
  standing: Standing,
  /** Oldest first; without context, and without figures about few people. */
  measurements: z.array(ShownMeasurement),
  /** Figures about the place, which prove nothing of the goal; the newest of each. */
  background: z.array(ShownMeasurement),
  /** How many figures are about too few people to show. */
  hidden: z.number(),
  adjustments: z.array(Adjustment),
  reported: Reported,
});
export type PublicGoal = z.infer<typeof PublicGoal>;

/** How the adopted goals of a wijk go, for everybody. */
export const WijkProgress = z.object({
  wijk: z.object({ slug: z.string(), name: z.string() }),
  projects: z.array(z.object({ id: z.string(), name: z.string(), goals: z.array(PublicGoal) })),
});
export type WijkProgress = z.infer<typeof WijkProgress>;
