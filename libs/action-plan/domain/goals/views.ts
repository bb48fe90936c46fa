import * as z from 'zod/mini';
import { contributionMarks } from '@wijkspoor/proposals/domain';
import { sporen } from '../sporen';
import { effortLevels } from './effort';
import { textKinds, textStates, textVerbs } from './life';
import { smartLacks, smartLetters } from './smart';
import { suggestionKinds, suggestionRoles, suggestionStates, suggestionVerbs } from './suggestion';
import { themeKeys } from './themes/theme';

const Wijk = z.object({ slug: z.string(), name: z.string() });
const Project = z.object({ id: z.string(), name: z.string(), wijken: z.array(Wijk) });
const State = z.enum(textStates);
const Role = z.enum(suggestionRoles);
const Lack = z.enum([...smartLacks.S, ...smartLacks.M, ...smartLacks.A, ...smartLacks.R, ...smartLacks.T]);
const Smart = z.array(z.object({ letter: z.enum(smartLetters), lacks: z.array(Lack) }));
const spoor = z.nullable(z.enum(sporen));

/** What a goal is measured by, as everybody may read it. */
const Measured = {
  spoor,
  theme: z.string(),
  targetGroup: z.string(),
  indicator: z.string(),
  indicatorKey: z.nullable(z.string()),
  /** Figures beside it that prove nothing: modelled, or about more than this. */
  context: z.array(z.string()),
  unit: z.string(),
  baseline: z.nullable(z.number()),
  baselineOn: z.nullable(z.string()),
  baselineDue: z.nullable(z.string()),
  target: z.nullable(z.number()),
  targetOn: z.nullable(z.string()),
  method: z.string(),
  ownerRole: z.string(),
  /** Name of the organisation that answers for it; null: the gemeente. */
  owner: z.nullable(z.string()),
  /** The priority it serves, and the decision that chose it; `wijk` null: not everybody can read that decision. */
  priority: z.nullable(
    z.object({ title: z.string(), decision: z.int(), decidedAs: z.string(), wijk: z.nullable(z.string()) }),
  ),
};
const Part = z.object({ number: z.int(), title: z.string(), state: State });

/** Something people proposed or said, by role. */
const PublicSuggestion = z.object({
  id: z.string(),
  kind: z.enum(suggestionKinds),
  words: z.string(),
  role: Role,
  onPaper: z.boolean(),
  state: z.enum(suggestionStates),
  /** What the gemeente says of it. */
  reason: z.string(),
  sentOn: z.string(),
  answeredOn: z.nullable(z.string()),
});
export type PublicSuggestion = z.infer<typeof PublicSuggestion>;

/** A wording that a paragraph had; `from`: whose proposal it was made of. */
const Wording = z.object({
  number: z.int(),
  words: z.string(),
  on: z.string(),
  from: z.nullable(z.object({ role: Role, onPaper: z.boolean(), how: z.enum(['takenOver', 'adapted']) })),
});
export type Wording = z.infer<typeof Wording>;

const Written = {
  /** How addresses name it. */
  ref: z.string(),
  kind: z.enum(textKinds),
  title: z.string(),
  state: State,
  project: Project,
  trace: z.array(z.object({ to: State, words: z.string(), on: z.string() })),
};

/** A goal or plan as everybody reads it. */
export const PublicText = z.object({
  ...Written,
  wijk: Wijk,
  paragraphs: z.array(
    z.object({
      id: z.string(),
      words: z.string(),
      version: z.int(),
      wordings: z.array(Wording),
      suggestions: z.array(PublicSuggestion),
    }),
  ),
  goal: z.nullable(z.object({ ...Measured, parent: z.nullable(Part), parts: z.array(Part) })),
});
export type PublicText = z.infer<typeof PublicText>;

/** What is written for a wijk, as everybody reads it; at most some hundreds, so there is no paging. */
export const PublicGoals = z.object({
  wijk: Wijk,
  plans: z.array(z.object({ ref: z.string(), project: z.string(), state: State, begin: z.string() })),
  goals: z.array(
    z.object({
      number: z.int(),
      /** The number of its main goal; null for a main goal, or when that cannot be read. */
      parent: z.nullable(z.int()),
      title: z.string(),
      state: State,
      spoor,
      targetGroup: z.string(),
      targetOn: z.nullable(z.string()),
      suggestions: z.int(),
    }),
  ),
});
export type PublicGoals = z.infer<typeof PublicGoals>;

/** A goal in the list of who works on it. */
const WorkGoalLine = z.object({
  id: z.string(),
  number: z.int(),
  parentId: z.nullable(z.string()),
  title: z.string(),
  state: State,
  spoor,
  smart: Smart,
  /** Suggestions that somebody has to read or answer. */
  toDo: z.int(),
});
export type WorkGoalLine = z.infer<typeof WorkGoalLine>;

/** The goals of the cycle of now. */
export const WorkGoals = z.object({
  project: Project,
  plan: z.nullable(z.object({ ref: z.string(), state: State, toDo: z.int() })),
  goals: z.array(WorkGoalLine),
  may: z.object({ run: z.string() }),
});
export type WorkGoals = z.infer<typeof WorkGoals>;

const WorkSuggestion = z.object({
  ...PublicSuggestion.shape,
  basedOn: z.int(),
  marks: z.array(z.enum(contributionMarks)),
  moves: z.array(z.enum(suggestionVerbs)),
});
export type WorkSuggestion = z.infer<typeof WorkSuggestion>;

/** A goal or plan for who works on it. */
export const WorkText = z.object({
  ...Written,
  version: z.int(),
  /** Whether its words and fields can be changed now. */
  writable: z.boolean(),
  paragraphs: z.array(
    z.object({
      id: z.string(),
      words: z.string(),
      version: z.int(),
      wordings: z.array(Wording),
      suggestions: z.array(WorkSuggestion),
    }),
  ),
  goal: z.nullable(
    z.object({
      ...Measured,
      ownerOrganisation: z.nullable(z.string()),
      priorityId: z.nullable(z.string()),
      smart: Smart,
      parent: z.nullable(Part),
      parts: z.array(Part),
    }),
  ),
  moves: z.array(z.object({ move: z.enum(textVerbs), why: z.boolean() })),
  /** What can be chosen in its form. */
  choices: z.object({
    figures: z.array(z.object({ key: z.string(), title: z.string(), modelled: z.boolean() })),
    organisations: z.array(z.object({ id: z.string(), name: z.string() })),
    priorities: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
  may: z.object({ run: z.string(), read: z.string(), bring: z.string() }),
});
export type WorkText = z.infer<typeof WorkText>;

const ThemeGoal = z.object({
  key: z.string(),
  main: z.boolean(),
  title: z.string(),
  words: z.string(),
  indicator: z.string(),
  unit: z.string(),
  method: z.string(),
});
/** The themes to begin from, in the reader's language. */
export const ThemeList = z.object({
  project: Project,
  items: z.array(
    z.object({
      key: z.enum(themeKeys),
      title: z.string(),
      about: z.string(),
      /** What to know of its figures. */
      note: z.string(),
      context: z.array(z.string()),
      goals: z.array(ThemeGoal),
      interventions: z.array(z.object({ key: z.string(), title: z.string(), words: z.string() })),
    }),
  ),
  may: z.object({ run: z.string() }),
});
export type ThemeList = z.infer<typeof ThemeList>;

const Effort = z.object({
  soFar: z.enum(effortLevels),
  wanted: z.enum(effortLevels),
  words: z.string(),
  decidedOn: z.string(),
});
/** The effort per spoor, the latest decision first. */
export const EffortList = z.object({
  project: Project,
  sporen: z.array(z.object({ spoor: z.enum(sporen), decisions: z.array(Effort), goals: z.int() })),
  may: z.object({ run: z.string() }),
});
export type EffortList = z.infer<typeof EffortList>;

/** What was made. */
export const TextMade = z.object({ ref: z.string() });
export type TextMade = z.infer<typeof TextMade>;
