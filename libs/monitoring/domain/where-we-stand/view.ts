import * as z from 'zod/mini';
import { Id } from '@wijkspoor/platform/domain';
import { PublicPicture, stepNumbers } from '@wijkspoor/project/domain';
import { mixPillars } from '@wijkspoor/action-plan/domain/mix';
import { assessmentStates, evidenceCodes, successFactors } from './assessment';

const picture = PublicPicture.shape;
const step = picture.steps.def.element.shape;
const deliverable = step.deliverables.def.element.shape;
const StepNo = z.literal([...stepNumbers]);

export const stepSigns = ['done', 'now', 'busy', 'along', 'later'] as const;
/** How a step is drawn. `now`: where the work is; `busy`: runs besides that; `along`: measuring, which runs beside all. */
export type StepSign = (typeof stepSigns)[number];
export const itemSigns = ['done', 'next', 'later'] as const;
/** How a deliverable is drawn; `next` is what is worked on now. */
export type ItemSign = (typeof itemSigns)[number];

const Assessment = <Code extends string>(codes: readonly Code[]) =>
  z.object({
    code: z.enum(codes),
    state: z.enum(assessmentStates),
    evidence: z.array(z.object({ code: z.enum(evidenceCodes), met: z.boolean() })),
  });

/** Organisations that do it together; `agreed` is null for who did not agree to the vision, or to an older one. */
const Partner = z.object({ name: z.string(), leads: z.boolean(), agreedOn: z.nullable(z.string()) });

const Step = z.object({
  number: StepNo,
  state: step.state,
  sign: z.enum(stepSigns),
  starts: step.starts,
  ends: step.ends,
  startedOn: step.startedOn,
  adoptedOn: step.adoptedOn,
  /** How many deliverables are done, of how many. */
  done: z.int(),
  of: z.int(),
  deliverables: z.array(
    z.object({ code: deliverable.code, state: deliverable.state, sign: z.enum(itemSigns), count: deliverable.count }),
  ),
  activities: picture.activities,
  decisions: picture.decisions,
});

/** Where a project stands, computed from what exists: what anyone may know of it. */
export const Standing = z.object({
  wijk: z.object({ slug: z.string(), name: z.string() }),
  project: picture.project,
  cycle: picture.cycle,
  /** The day all of this was computed for. */
  today: z.string(),
  phases: picture.phases,
  steps: z.array(Step),
  /** What is worked on in the step where the work is, and the first activity to come; both null when the project rests. */
  next: z.object({
    step: z.nullable(StepNo),
    deliverable: z.nullable(deliverable.code),
    activity: z.nullable(picture.activities.def.element),
  }),
  /** Rounds and votes that are over, of which people did not hear yet what became; what waits longest first. */
  owed: z.array(
    z.object({
      kind: z.enum(['round', 'vote']),
      number: z.int(),
      title: z.string(),
      wijk: z.string(),
      due: z.string(),
      daysLate: z.int(),
    }),
  ),
  vision: z.string(),
  principles: z.array(z.string()),
  /** Who leads: a partner organisation, or (null) the gemeente. */
  ledBy: z.nullable(z.string()),
  partners: z.array(Partner),
  pillars: z.array(Assessment(mixPillars)),
  factors: z.array(Assessment(successFactors)),
});
export type Standing = z.infer<typeof Standing>;

/** Where the projects of a wijk stand: the one that was asked for, or the one that runs; null when none is public. */
export const WhereWeStand = z.object({
  wijk: z.object({ slug: z.string(), name: z.string() }),
  shown: z.nullable(Standing),
  /** All public projects of the wijk, the shown one too; each with the number of its last cycle. */
  projects: z.array(z.object({ id: z.string(), name: z.string(), state: picture.project.shape.state, cycle: z.int() })),
});
export type WhereWeStand = z.infer<typeof WhereWeStand>;

/** Which project, and which of its cycles; without them the one of now. */
export const StandingAsked = z.strictObject({
  project: z.optional(Id),
  cycle: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(99))),
});
export type StandingAsked = z.infer<typeof StandingAsked>;
