import * as z from 'zod/mini';
import { methods } from '../ballot/ballot';
import { CastBallot } from '../ballot/contract';
import { votingStates } from '../round/moves';

/** The number on a ballot paper, in an address; it reaches the rules as a number. */
export const PaperNumber = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(99_999));

/** What stands on a ballot paper: points by place of the option; 1 for what is ticked. */
export const EnterPaper = z.strictObject({ choices: CastBallot.shape.choices });
export type EnterPaper = z.infer<typeof EnterPaper>;

/** A ballot paper that was entered. What stands on it is told to nobody, not even to who checks it: that person types it again. */
export const PaperView = z.object({
  number: z.int(),
  version: z.int(),
  /** Who entered it; null when that person is no longer known. */
  enteredBy: z.nullable(z.string()),
  /** The reader entered it, and so cannot check it. */
  mine: z.boolean(),
  /** Then it counts. */
  checked: z.boolean(),
});
export type PaperView = z.infer<typeof PaperView>;

/** What stands on the ballot papers of a vote, and which of them were entered, by number. Without any after closing. */
export const PaperList = z.object({
  vote: z.object({
    number: z.int(),
    title: z.string(),
    state: z.enum(votingStates),
    /** Papers can be entered and checked now. */
    takesPapers: z.boolean(),
    closesAt: z.nullable(z.string()),
    method: z.enum(methods),
    most: z.nullable(z.int()),
    budgetCents: z.nullable(z.int()),
    options: z.array(z.object({ place: z.int(), title: z.string() })),
    project: z.object({ id: z.string(), name: z.string() }),
  }),
  /** Numbers that were printed. */
  printed: z.array(z.object({ from: z.int(), to: z.int() })),
  items: z.array(PaperView),
});
export type PaperList = z.infer<typeof PaperList>;
