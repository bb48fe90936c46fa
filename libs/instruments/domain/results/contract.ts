import * as z from 'zod/mini';
import { Spoor } from '@wijkspoor/wijk/domain';
import { OpenQuestion } from '../answers/contract';
import { roundStates } from '../round/moves';
import { OwnDisclosureRule } from './disclosure-rule';
import { ShownCount, ShownFigure } from './rounding';
import { ShownResults } from './shown-results';
import { WhoIsMissing } from './who-is-missing';

/** A closed question as results name it, in the reader's language. */
const ResultQuestion = z.object({
  key: z.string(),
  kind: z.enum(['scale', 'one', 'several', 'number']),
  name: z.string(),
  text: z.string(),
  spoor: z.nullable(Spoor),
  /** Ends of a scale or number; null for choices. */
  range: z.nullable(z.object({ min: z.int(), max: z.int(), low: z.string(), high: z.string() })),
  options: z.array(z.object({ key: z.string(), text: z.string() })),
});

/** What a frozen snapshot holds: only what may be shown. */
export const SnapshotShown = z.object({
  results: ShownResults,
  missing: z.nullable(WhoIsMissing),
  /** Forms that staff left out. */
  setAside: ShownCount,
  /** Why it is not weighted; empty when it is, and while nobody asked. */
  notWeighted: z.array(z.string()),
});
export type SnapshotShown = z.infer<typeof SnapshotShown>;

/** The results of a round, as the newest snapshot has them. */
export const RoundResults = z.object({
  round: z.object({
    number: z.int(),
    title: z.string(),
    state: z.enum(roundStates),
    opensAt: z.nullable(z.string()),
    closesAt: z.nullable(z.string()),
    wijk: z.object({ slug: z.string(), name: z.string() }),
    credit: z.string(),
    published: z.boolean(),
    /** Closed, but paper may still be entered: splits and weights come after that. */
    waitsForPaper: z.boolean(),
  }),
  questions: z.array(ResultQuestion),
  /** Questions of which open answers can be read now. */
  open: z.array(OpenQuestion),
  /** Keys of the wheel, in its order. */
  wheel: z.array(z.string()),
  /** Null: nothing may be shown yet. */
  snapshot: z.nullable(z.object({ number: z.int(), takenAt: z.string(), ...SnapshotShown.shape })),
  /** Rounds before this one with the same version of the same questions, oldest first. */
  earlier: z.array(
    z.object({
      number: z.int(),
      title: z.string(),
      closesAt: z.string(),
      means: z.record(z.string(), z.nullable(ShownFigure)),
    }),
  ),
  /** Fewer people than these are not shown: the mean of a group, its distribution. */
  limits: z.object({ mean: z.int(), distribution: z.int() }),
});
export type RoundResults = z.infer<typeof RoundResults>;

/** What a gemeente set for itself; every limit can only be stricter than ours. */
export const DisclosureSetting = z.object({
  rule: OwnDisclosureRule,
  /** What holds now, with ours for what is not set. */
  holds: z.record(z.string(), z.int()),
  version: z.int(),
  may: z.object({ write: z.string() }),
});
export type DisclosureSetting = z.infer<typeof DisclosureSetting>;
/** All limits that a gemeente sets for itself, in the place of those it had; for what is left out ours holds. */
export const ChangeDisclosure = OwnDisclosureRule;
export type ChangeDisclosure = OwnDisclosureRule;
