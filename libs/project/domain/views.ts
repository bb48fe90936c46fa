import * as z from 'zod/mini';
import { roles } from '@wijkspoor/platform/domain';
import { activityKinds, decisionBodies, decisionKinds, noteKinds } from './contract';
import { cycleStates, phaseNumbers, phaseStates } from './cycle';
import { stepNumbers } from './step-number';
import { type DeliverableCode, deliverables, deliverableStates } from './deliverables';
import { actionCodes, dueKinds } from './due';
import { activityStates, activityVerbs, projectStates, projectVerbs, stepStates, stepVerbs } from './moves';
import { regieKinds } from './regie';

const date = z.nullable(z.string());
const period = { starts: date, ends: date };
const StepNo = z.literal([...stepNumbers]);
const Wijk = z.object({ slug: z.string(), name: z.string() });
const Code = z.enum(stepNumbers.flatMap((step): DeliverableCode[] => [...deliverables[step]]));

/** A deliverable as it was found; `missing` are sentences in the reader's language. */
const PublicDeliverable = z.object({
  code: Code,
  state: z.enum(deliverableStates),
  count: z.int(),
  missing: z.array(z.string()),
});
const PublicDecision = z.object({
  id: z.string(),
  step: StepNo,
  kind: z.enum(decisionKinds),
  /** Empty when a step was adopted or reopened: then the kind says it. */
  what: z.string(),
  body: z.enum(decisionBodies),
  decidedOn: z.string(),
  why: z.string(),
});
const PublicActivity = z.object({
  id: z.string(),
  step: StepNo,
  title: z.string(),
  kind: z.enum(activityKinds),
  state: z.enum(activityStates),
  ...period,
});
const PublicStep = z.object({
  number: StepNo,
  state: z.enum(stepStates),
  ...period,
  startedOn: date,
  adoptedOn: date,
  /** Where the work is now. */
  current: z.boolean(),
  /** Runs beside the other steps: measuring, from the first day. */
  along: z.boolean(),
  deliverables: z.array(PublicDeliverable),
});
const Phase = z.object({ number: z.literal([...phaseNumbers]), state: z.enum(phaseStates), steps: z.array(StepNo) });
/** Organisations that agreed; `current` is false when vision or principles changed since. */
const Agreement = z.object({ organisation: z.string(), agreedOn: z.string(), current: z.boolean() });
const Due = z.object({
  action: z.enum(actionCodes),
  step: StepNo,
  due: date,
  kind: z.enum(dueKinds),
  daysLate: z.int(),
  activity: z.nullable(z.object({ id: z.string(), title: z.string() })),
});

/** What anyone may know of the cycle of a project that was made public: no names of people. */
export const PublicPicture = z.object({
  project: z.object({
    id: z.string(),
    name: z.string(),
    state: z.enum(projectStates),
    ...period,
    wijken: z.array(Wijk),
  }),
  cycle: z.object({ number: z.int(), state: z.enum(cycleStates) }),
  /** The day all of this was computed for. */
  today: z.string(),
  phases: z.array(Phase),
  steps: z.array(PublicStep),
  decisions: z.array(PublicDecision),
  activities: z.array(PublicActivity),
  vision: z.string(),
  principles: z.array(z.string()),
  agreements: z.array(Agreement),
  /** Who leads: a partner organisation, or (null) the gemeente. */
  ledBy: z.nullable(z.string()),
  /** The first deliverable that is not done yet in the step where the work is; null when there is none. */
  next: z.nullable(z.object({ step: StepNo, deliverable: Code })),
});
export type PublicPicture = z.infer<typeof PublicPicture>;

const Person = z.object({ accountId: z.string(), name: z.string(), organisation: z.nullable(z.string()) });
/** `path` is the page below `/werk` where it is done; null while nothing in Wijkspoor makes it. */
const DeliverableView = z.extend(PublicDeliverable, { path: z.nullable(z.string()), demanded: z.boolean() });
const ActivityView = z.extend(PublicActivity, {
  version: z.int(),
  moves: z.array(z.enum(activityVerbs)),
  due: z.nullable(z.enum(dueKinds)),
});
const StepView = z.extend(PublicStep, {
  version: z.int(),
  moves: z.array(z.enum(stepVerbs)),
  due: z.nullable(z.enum(dueKinds)),
  deliverables: z.array(DeliverableView),
});

/** The whole computed picture of one cycle, for who works on it. */
export const ProjectPicture = z.extend(PublicPicture, {
  project: z.object({
    id: z.string(),
    name: z.string(),
    state: z.enum(projectStates),
    ...period,
    wijken: z.array(Wijk),
    published: z.boolean(),
    version: z.int(),
    moves: z.array(z.enum(projectVerbs)),
  }),
  cycle: z.object({
    id: z.string(),
    number: z.int(),
    state: z.enum(cycleStates),
    version: z.int(),
    /** How many cycles the project has had; the last one is the open one. */
    of: z.int(),
  }),
  steps: z.array(StepView),
  activities: z.array(ActivityView),
  due: z.array(Due),
  regisseur: Person,
  contact: Person,
  visionVersion: z.int(),
  /** Organisations of the reader that did not agree to the vision of now yet, and for which the reader may. */
  canAgree: z.array(z.object({ id: z.string(), name: z.string() })),
  may: z.object({ run: z.string(), settle: z.string(), handOver: z.string(), formTeam: z.string() }),
});
export type ProjectPicture = z.infer<typeof ProjectPicture>;

/** A project in a list. */
export const ProjectLine = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(projectStates),
  ...period,
  published: z.boolean(),
  wijken: z.array(Wijk),
  cycle: z.int(),
  /** Where the work is; null when every step is adopted. */
  current: z.nullable(StepNo),
  steps: z.array(z.object({ number: StepNo, state: z.enum(stepStates) })),
});
export type ProjectLine = z.infer<typeof ProjectLine>;
/** `next` is what to give as `after` for the following page; null at the end. */
export const ProjectPage = z.object({
  items: z.array(ProjectLine),
  next: z.nullable(z.string()),
  may: z.object({ start: z.string() }),
});
export type ProjectPage = z.infer<typeof ProjectPage>;

/** All projects somebody may see, with what waits in each: the lines of every project together, the late ones first. */
export const Portfolio = z.object({
  today: z.string(),
  week: z.object({ monday: z.string(), sunday: z.string() }),
  /** True when there are more projects than one page can hold: these are the first of them, by name. */
  more: z.boolean(),
  projects: z.array(
    z.extend(ProjectLine, {
      /** Titles of activities that run now. */
      running: z.array(z.string()),
      late: z.int(),
      thisWeek: z.int(),
      next: z.nullable(Due),
    }),
  ),
  lines: z.array(
    z.extend(Due, {
      projectId: z.string(),
      project: z.string(),
      wijken: z.array(z.string()),
      /** Led by a partner, so that it waits for them. */
      byPartner: z.boolean(),
      /** Who leads it: what somebody may do about a line depends on that. */
      regisseurId: z.string(),
      /** The page below `/werk` where it is done. */
      path: z.string(),
    }),
  ),
});
export type Portfolio = z.infer<typeof Portfolio>;

/** What one wijk's projects say on its profile: chosen figures in order, what is good, how professionals read it. */
export const ProfileOfProject = z.object({
  projectId: z.string(),
  project: z.string(),
  /** Whether residents may see the project. */
  published: z.boolean(),
  cycle: z.int(),
  cycleId: z.string(),
  /** The last cycle there is: the others are of before. */
  last: z.boolean(),
  indicators: z.array(z.object({ indicator: z.string(), reason: z.string() })),
  notes: z.array(z.object({ kind: z.enum(noteKinds), text: z.string(), author: z.string(), writtenOn: z.string() })),
});
export type ProfileOfProject = z.infer<typeof ProfileOfProject>;

/** What was made, by its id. */
export const Made = z.object({ id: z.string() });
export type Made = z.infer<typeof Made>;

const may = z.object({ run: z.string() });
/** The choice of figures of one cycle, in order. `version` goes with the next change. */
export const IndicatorChoice = z.object({
  items: z.array(z.object({ indicator: z.string(), reason: z.string() })),
  version: z.int(),
  may,
});
export type IndicatorChoice = z.infer<typeof IndicatorChoice>;

/** A strength or duiding, with who wrote it and on which day; `version` goes with the next change. */
export const NoteView = z.object({
  id: z.string(),
  kind: z.enum(noteKinds),
  text: z.string(),
  author: z.string(),
  writtenOn: z.string(),
  version: z.int(),
});
export type NoteView = z.infer<typeof NoteView>;
/** The notes of one cycle, the oldest first: at most a hundred, so there is no paging. */
export const NoteList = z.object({ items: z.array(NoteView), may });
export type NoteList = z.infer<typeof NoteList>;

const roleName = z.enum(roles);
/** Somebody who could be regisseur or contact, or join the team. */
const Candidate = z.object({
  memberId: z.string(),
  accountId: z.string(),
  name: z.string(),
  role: roleName,
  organisation: z.nullable(z.string()),
});
/** Who may become regisseur or contact of a project. */
export const Candidates = z.object({ regisseurs: z.array(Candidate), contacts: z.array(Candidate) });
export type Candidates = z.infer<typeof Candidates>;

/** Who works on a project, and who led it before. What only those see who may change it, is empty for others. */
export const TeamView = z.object({
  version: z.int(),
  regisseur: Person,
  contact: Person,
  members: z.array(Candidate),
  history: z.array(
    z.object({
      kind: z.enum(regieKinds),
      name: z.string(),
      organisation: z.nullable(z.string()),
      since: z.string(),
      until: date,
      why: z.string(),
    }),
  ),
  candidates: z.extend(Candidates, { team: z.array(Candidate) }),
  /** Partner organisations that work in the gemeente, by name. */
  organisations: z.array(z.object({ id: z.string(), name: z.string() })),
  may: z.object({ handOver: z.string(), formTeam: z.string(), run: z.string() }),
});
export type TeamView = z.infer<typeof TeamView>;
