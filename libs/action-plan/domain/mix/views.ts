import * as z from 'zod/mini';
import { recognitionLevels } from '@wijkspoor/knowledge/domain';
import { effortLevels } from '../goals/effort';
import { mixPillars, sporen } from '../sporen';
import { accessAnswers, accessAspects } from './access';
import { sourceKinds } from './contract';
import { interventionStates, interventionVerbs } from './life';

const Pillar = z.enum(mixPillars);
const SpoorName = z.enum(sporen);
const day = z.nullable(z.string());
const Named = z.object({ id: z.string(), name: z.string() });
const may = z.string();
/** What was decided last of the effort on a spoor; null when nobody did. */
const SpoorDecided = z.nullable(
  z.object({ soFar: z.enum(effortLevels), wanted: z.enum(effortLevels), decidedOn: z.string() }),
);

/** One line of a list of interventions. */
export const InterventionLine = z.object({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  state: z.enum(interventionStates),
  pillar: z.nullable(Pillar),
  sporen: z.array(SpoorName),
  targetGroup: z.string(),
  /** Who carries it out; null for the gemeente itself and for nobody yet: see `byGemeente`. */
  organisation: z.nullable(Named),
  byGemeente: z.boolean(),
  startsOn: day,
  endsOn: day,
  /** Answers that are weak and whose action is not done. */
  weak: z.int(),
  /** Checks of 4xToegang nobody answered yet. */
  unanswered: z.int(),
});
export type InterventionLine = z.infer<typeof InterventionLine>;
/** In the order of numbers. `next`: what to give as `after`. */
export const InterventionPage = z.object({
  project: Named,
  items: z.array(InterventionLine),
  next: z.nullable(z.int()),
  may: z.object({ add: may, seeMoney: may }),
});
export type InterventionPage = z.infer<typeof InterventionPage>;

/** Something to do about access. */
export const ActionView = z.object({
  id: z.string(),
  intervention: z.object({ number: z.int(), title: z.string() }),
  aspect: z.enum(accessAspects),
  what: z.string(),
  /** Null: the gemeente itself. */
  ownerOrganisation: z.nullable(Named),
  ownerRole: z.string(),
  dueOn: z.string(),
  doneOn: day,
  late: z.boolean(),
  version: z.int(),
  may: z.object({ finish: may }),
});
export type ActionView = z.infer<typeof ActionView>;
/** The actions about access of a project: first what is to be done, by its day, then what is done; at most 500. */
export const ActionList = z.object({ project: Named, items: z.array(ActionView) });
export type ActionList = z.infer<typeof ActionList>;

const Lack = z.object({ path: z.string(), code: z.string(), detail: z.string() });
/** One intervention, as who may see it knows it. */
export const InterventionView = z.object({
  ...InterventionLine.shape,
  project: Named,
  words: z.string(),
  setting: z.string(),
  agreements: z.string(),
  reportsPerYear: z.int(),
  sharedWithTeam: z.boolean(),
  reason: z.string(),
  goals: z.array(z.object({ id: z.string(), number: z.int(), title: z.string() })),
  access: z.array(z.object({ aspect: z.enum(accessAspects), answer: z.enum(accessAnswers), words: z.string() })),
  actions: z.array(ActionView),
  /** What it was copied from, and how that was recognised then; null when it was made here. */
  entry: z.nullable(
    z.object({
      id: z.string(),
      local: z.boolean(),
      level: z.enum(recognitionLevels),
      validUntil: day,
      expired: z.boolean(),
    }),
  ),
  /** Null for who may not see money. */
  money: z.nullable(
    z.object({
      plannedCents: z.nullable(z.int()),
      commitments: z.array(z.object({ sourceId: z.string(), year: z.int(), cents: z.int() })),
    }),
  ),
  version: z.int(),
  /** What it lacks for its next move, in words. */
  lacks: z.array(Lack),
  moves: z.array(z.enum(interventionVerbs)),
  may: z.object({ run: may, answer: may }),
});
export type InterventionView = z.infer<typeof InterventionView>;

/** What can be chosen when an intervention is written. */
export const PlanOptions = z.object({
  project: Named,
  partners: z.array(Named),
  goals: z.array(z.object({ id: z.string(), number: z.int(), title: z.string() })),
  may: z.object({ run: may }),
});
export type PlanOptions = z.infer<typeof PlanOptions>;

/** An empty pillar or spoor; with a reason it was left empty deliberately. `version` 0 while nobody gave one. */
const GapView = z.object({
  place: z.string(),
  reason: day,
  decidedOn: day,
  version: z.int(),
  /** Something is done there after all. */
  filled: z.boolean(),
});
export type GapView = z.infer<typeof GapView>;
/** The mix of a project. Numbers are those of interventions. */
export const MixView = z.object({
  project: Named,
  cells: z.array(z.object({ spoor: SpoorName, pillar: Pillar, numbers: z.array(z.int()) })),
  pillars: z.array(z.object({ pillar: Pillar, count: z.int() })),
  sporen: z.array(z.object({ spoor: SpoorName, count: z.int(), effort: SpoorDecided })),
  nowhere: z.int(),
  gaps: z.array(GapView),
  /** Actions that wait, and those that are late. */
  actions: z.object({ open: z.int(), late: z.int() }),
  may: z.object({ run: may, seeMoney: may }),
});
export type MixView = z.infer<typeof MixView>;

/** A source of money as the sheet shows it. */
const SourceView = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(sourceKinds),
  givenBy: z.string(),
  amountCents: z.int(),
  endsOn: day,
  ending: z.nullable(z.enum(['ending', 'ended'])),
  shown: z.boolean(),
  committed: z.int(),
  free: z.int(),
  version: z.int(),
});
export type SourceView = z.infer<typeof SourceView>;
/** The money of a project; every total is the sum of its lines. */
export const MoneySheet = z.object({
  project: Named,
  totals: z.object({
    sources: z.int(),
    planned: z.int(),
    difference: z.int(),
    committed: z.int(),
    free: z.int(),
  }),
  sources: z.array(SourceView),
  interventions: z.array(
    z.object({
      number: z.int(),
      title: z.string(),
      planned: z.nullable(z.int()),
      committed: z.int(),
      uncovered: z.nullable(z.int()),
      /** It stopped, and still holds money: it is no part of the plan. */
      dropped: z.boolean(),
    }),
  ),
  years: z.array(z.object({ year: z.int(), committed: z.int() })),
  may: z.object({ run: may }),
});
export type MoneySheet = z.infer<typeof MoneySheet>;

/** The plan of a wijk as residents read it: nothing that is a draft, no money but the totals a gemeente shows. */
export const PublicPlan = z.object({
  wijk: z.object({ slug: z.string(), name: z.string() }),
  projects: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      interventions: z.array(
        z.object({
          number: z.int(),
          title: z.string(),
          words: z.string(),
          state: z.enum(['agreed', 'running', 'ended']),
          pillar: z.nullable(Pillar),
          sporen: z.array(SpoorName),
          targetGroup: z.string(),
          setting: z.string(),
          organisation: z.nullable(z.string()),
          startsOn: day,
          endsOn: day,
        }),
      ),
      pillars: z.array(z.object({ pillar: Pillar, count: z.int() })),
      sporen: z.array(z.object({ spoor: SpoorName, count: z.int(), effort: SpoorDecided })),
      gaps: z.array(z.object({ place: z.string(), reason: day })),
      money: z.array(z.object({ name: z.string(), amountCents: z.int() })),
    }),
  ),
});
export type PublicPlan = z.infer<typeof PublicPlan>;
