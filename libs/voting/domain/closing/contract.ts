import * as z from 'zod/mini';
import { ShownCount, ShownFigure } from '@wijkspoor/instruments/domain';
import { checks } from '../checks';
import { reasons } from './reasons';

const Figures = { winners: z.array(z.int()), spentCents: z.int() };

/** The outcome of a vote, frozen at closing. Winners by their place on the ballot, in the order in which they were chosen. */
export const VoteResult = z.object({
  ...Figures,
  /** Ballots that were cast, empty ones included. */
  cast: z.int(),
  /** Equal Shares: what each ballot had to spend, rounded down, and by how many euros that was raised. */
  endowment: z.nullable(z.object({ eachCents: z.int(), raisedEuros: z.int() })),
  options: z.array(
    z.object({
      place: z.int(),
      /** Ballots that stand for it. */
      votes: z.int(),
      /** What was counted: votes or points. */
      score: z.int(),
      reason: z.enum(reasons),
      /** What was left at its turn. */
      moneyLeftCents: z.nullable(z.int()),
      /** What its supporters had left together, rounded down. */
      supportersHaveCents: z.nullable(z.int()),
    }),
  ),
  /** What plain greedy would have chosen; null where that is the rule, or no money is divided. */
  greedy: z.nullable(z.object(Figures)),
  /** The outcome without ballots of whom nobody checked who cast them; null where there are none, or too few to tell apart. */
  checked: z.nullable(z.object({ ...Figures, cast: z.int() })),
});
export type VoteResult = z.infer<typeof VoteResult>;

/** Buurten with the part of the voters that lives there, and of the money that goes there. */
export const BuurtShares = z.object({
  /** Who said where they live. */
  said: ShownCount,
  /** Neighbours are together where there are too few voters for each. */
  parts: z.array(z.object({ codes: z.array(z.string()), voters: ShownFigure, moneyCents: z.int() })),
  /** So many voters a part has at least; results of before this was kept had 30. */
  from: z.optional(z.int()),
  /** What goes to the wijk as a whole. */
  wholeCents: z.int(),
});
export type BuurtShares = z.infer<typeof BuurtShares>;

/** The outcome with what anybody needs to check it. */
export const PublishedResult = z.object({
  result: VoteResult,
  /** How voters were checked, where ten or more were; the rest is not told apart. */
  checks: z.array(z.object({ check: z.enum(checks), cast: z.int() })),
  /** Heads of the chains over the two lists as they are published; contents null where there are too few ballots. */
  heads: z.object({ receipts: z.string(), contents: z.nullable(z.string()) }),
  lot: z.object({ commitment: z.string(), seed: z.string() }),
  /** Null where too few said where they live; left out where that was not asked. */
  buurten: z.optional(z.nullable(BuurtShares)),
  /** Only when the key was lost before all was counted: then another lot was drawn, and these papers could not be read any more. */
  keyLost: z.optional(z.object({ papers: z.int() })),
});
export type PublishedResult = z.infer<typeof PublishedResult>;

/** `pb`: a file of Pabulib, for programs that count; `csv`: a table; `options`: a table of what could be chosen, with what became of it. */
export const ContentFormat = z.enum(['pb', 'csv', 'options']);
export type ContentFormat = z.infer<typeof ContentFormat>;
