import * as z from 'zod/mini';
import { traceKinds, traceStates, traceWays } from './kinds';

/** What an address asks the trace of: kind, number, and the place in what has that number (0 where there is none). */
export const TraceKindParam = z.enum(traceKinds);
/** The number in an address: that of the thing itself, or of what it stands in. */
export const TraceNumber = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(999_999));
/** The place in an address; 0 for what has a number of its own. */
export const TracePlace = z.coerce.number().check(z.int(), z.minimum(0), z.maximum(9999));

/** One thing in a trace, as everybody may know it. */
export const TraceNode = z.object({
  kind: z.enum(traceKinds),
  number: z.int(),
  place: z.int(),
  title: z.string(),
  state: z.enum(traceStates),
  /** The round, vote or decision that it is part of; empty where it stands by itself. */
  within: z.string(),
  /** How many people, as their kind says it: supporters, votes; null where that is not known or not told. */
  people: z.nullable(z.int()),
  /** Through which ways it could be said; never who took which. Empty where that is no question. */
  ways: z.array(z.enum(traceWays)),
  /** The day of its last step; null where there is none. */
  on: z.nullable(z.string()),
  wijk: z.object({ slug: z.string(), name: z.string() }),
});
export type TraceNode = z.infer<typeof TraceNode>;

/** What led to something, and what came of it; nearest first. */
export const Trace = z.object({
  asked: TraceNode,
  before: z.array(TraceNode),
  after: z.array(TraceNode),
  /** There was more than can be shown at once. */
  more: z.boolean(),
});
export type Trace = z.infer<typeof Trace>;

/** `after`: where the page before ended. */
export const SaidQuery = z.strictObject({
  after: z.optional(
    z
      .templateLiteral([z.iso.date(), z.string()], { error: 'format' })
      .check(z.regex(/^(?!0000)[\d-]{10}_[a-z]+_\d{1,6}_\d{1,4}$/, { error: 'format' })),
  ),
});
export type SaidQuery = z.infer<typeof SaidQuery>;

/** "U zei, wij deden": what people of a wijk said with how far it came, last said first; all that came of one thing stands in its trace. */
export const SaidAndDone = z.object({
  wijk: z.object({ slug: z.string(), name: z.string() }),
  /** `came`: the furthest that it led to; null when nothing came of it yet. */
  items: z.array(z.object({ said: TraceNode, came: z.nullable(TraceNode) })),
  next: z.nullable(z.string()),
});
export type SaidAndDone = z.infer<typeof SaidAndDone>;
