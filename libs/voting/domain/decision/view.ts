import * as z from 'zod/mini';
import { rungs } from '@wijkspoor/instruments/domain';
import { decisionBodies } from '@wijkspoor/project/domain';
import { AreaLevel, NoFigureReason } from '@wijkspoor/wijk/domain';
import { methods } from '../ballot/ballot';
import { reasons } from '../closing/reasons';
import { criteria, scores } from './criteria';
import { prioritySporen } from './contract';

/** One number with where it comes from: of an area of the wijk, the gemeente or the country. */
const FigureNumber = z.object({
  name: z.string(),
  level: AreaLevel,
  value: z.nullable(z.number()),
  lower: z.nullable(z.number()),
  upper: z.nullable(z.number()),
  reason: z.nullable(NoFigureReason),
  period: z.string(),
  unit: z.string(),
  decimals: z.int(),
  measured: z.enum(['measured', 'modelled']),
  own: z.boolean(),
  /** `table`: its id, or of an own table of the gemeente its title. */
  source: z.object({ name: z.string(), table: z.string(), column: z.string() }),
});
/** An indicator of the profile, with the wijk beside the gemeente and the country. */
export const FigureLine = z.object({
  indicator: z.string(),
  title: z.string(),
  /** Whom the figures are about, where that is not everybody. */
  people: z.string(),
  /** Of how many areas the wijk is made, when they are too many to show; else 0. */
  parts: z.int(),
  numbers: z.array(FigureNumber),
});
export type FigureLine = z.infer<typeof FigureLine>;

const Found = z.object({ score: z.nullable(z.enum(scores)), why: z.string(), by: z.string() });
const Feasibility = z.object(
  Object.fromEntries(criteria.map((one) => [one, Found])) as Record<(typeof criteria)[number], typeof Found>,
);

const AspectView = z.object({
  /** Number of the round, and place of the question in its instrument. */
  round: z.int(),
  place: z.int(),
  title: z.string(),
  /** The title of the round. */
  within: z.string(),
});
/** A subject of a round that a priority leans on. */
export type AspectView = z.infer<typeof AspectView>;

/** A candidate with all that is known of it, side by side. */
export const PriorityView = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  spoor: z.nullable(z.enum(prioritySporen)),
  theme: z.string(),
  /** Place on the ballot of the vote. */
  option: z.nullable(z.int()),
  idea: z.nullable(z.object({ number: z.int(), title: z.string(), wijk: z.string() })),
  /** What the votes say; null where nobody voted on it. */
  advice: z.nullable(z.enum(['choose', 'leave'])),
  votes: z.nullable(z.object({ votes: z.int(), score: z.int(), reason: z.enum(reasons) })),
  indicators: z.array(z.string()),
  figures: z.array(FigureLine),
  /** Subjects of rounds that it leans on; what was published before these were kept has none. */
  aspects: z._default(z.array(AspectView), []),
  criteria: Feasibility,
  chosen: z.nullable(z.boolean()),
  departs: z.boolean(),
  reason: z.string(),
});
export type PriorityView = z.infer<typeof PriorityView>;

/** The vote a decision leans on. */
export const LeansOn = z.object({
  number: z.int(),
  title: z.string(),
  method: z.enum(methods),
  /** Ballots that were cast. */
  cast: z.int(),
  promise: z.string(),
  closedOn: z.nullable(z.string()),
});
export type LeansOn = z.infer<typeof LeansOn>;

const shown = {
  number: z.int(),
  title: z.string(),
  intro: z.string(),
  wijk: z.object({ slug: z.string(), name: z.string() }),
  project: z.object({ id: z.string(), name: z.string() }),
  /** Said beforehand, and never changed. */
  rung: z.enum(rungs),
  body: z.nullable(z.enum(decisionBodies)),
  decidedOn: z.nullable(z.string()),
  why: z.string(),
  vote: z.nullable(LeansOn),
  priorities: z.array(PriorityView),
  /** Rounds in the wijk with results that everybody can read. */
  rounds: z.array(z.object({ number: z.int(), title: z.string() })),
};
/** A decision as it is frozen when it is published: as a whole. */
export const DecisionWhole = z.object(shown);
export type DecisionWhole = z.infer<typeof DecisionWhole>;

const replacing = {
  /** The decision it corrects. */
  replaces: z.nullable(z.int()),
  /** The decision that corrects it. */
  replacedBy: z.nullable(z.int()),
};
/** A decision as everybody reads it. */
export const PublicDecision = z.object({ ...shown, ...replacing, publishedOn: z.string() });
export type PublicDecision = z.infer<typeof PublicDecision>;

const line = {
  number: z.int(),
  title: z.string(),
  decidedOn: z.nullable(z.string()),
  chosen: z.array(z.string()),
  replacedBy: z.nullable(z.int()),
};
/** Decisions of a wijk, newest first; `vote`: the number of the vote it leans on. */
export const PublicDecisions = z.object({
  items: z.array(z.object({ ...line, vote: z.nullable(z.int()), ideas: z.array(z.int()) })),
});
export type PublicDecisions = z.infer<typeof PublicDecisions>;

/** A decision as the people who make it see it. */
export const DecisionView = z.object({
  id: z.string(),
  ...shown,
  ...replacing,
  state: z.enum(['draft', 'published']),
  version: z.int(),
  /** What it still lacks before it can be published, in words. */
  lacks: z.array(z.object({ path: z.string(), code: z.string(), detail: z.string() })),
  /** The indicators that the project chose, to take figures from. */
  indicators: z.array(z.object({ indicator: z.string(), title: z.string() })),
  /** Subjects of rounds in the wijk that a candidate can lean on; empty for who only reads. */
  subjects: z.array(AspectView),
  /** Ideas of the project that can be added; empty for who only reads. */
  ideas: z.array(z.object({ number: z.int(), title: z.string(), supporters: z.int() })),
  may: z.object({ decide: z.string() }),
});
export type DecisionView = z.infer<typeof DecisionView>;

/** The decisions of a project, newest first, with what a new one can begin with. */
export const DecisionList = z.object({
  project: z.object({
    id: z.string(),
    name: z.string(),
    wijken: z.array(z.object({ slug: z.string(), name: z.string() })),
  }),
  items: z.array(
    z.object({
      ...line,
      state: z.enum(['draft', 'published']),
      candidates: z.int(),
      /** What a correction keeps: slug of the wijk, number of the vote, rung. */
      kept: z.object({ wijk: z.string(), vote: z.nullable(z.int()), rung: z.enum(rungs) }),
    }),
  ),
  /** Votes that are closed and counted; `wijk`: its slug. */
  votes: z.array(z.object({ number: z.int(), title: z.string(), rung: z.enum(rungs), wijk: z.string() })),
  may: z.object({ add: z.string() }),
});
export type DecisionList = z.infer<typeof DecisionList>;
