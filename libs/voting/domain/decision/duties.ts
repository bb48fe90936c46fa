import type { Rung } from '@wijkspoor/instruments/domain';

/** What a rung of the ladder asks of who decides something else than the advice. */
type Duty = {
  /** How the gemeente stands to what people said: free, bound unless there is a reason, or bound. */
  readonly bound: 'free' | 'unless' | 'bound';
  /** A reason for departing has at least so many characters: the more was promised, the more there is to explain. */
  readonly leastReason: number;
};

/**
 * The duty per rung (field.md 2.7; Schiedam, Epe). What it owes is said in words by the texts `owes.<rung>`. On every rung a
 * departure needs its reason; where the gemeente is bound, the page also says that it does not keep to what was promised.
 */
export const duties: Readonly<Record<Rung, Duty>> = {
  inform: { bound: 'free', leastReason: 10 },
  consult: { bound: 'free', leastReason: 10 },
  advise: { bound: 'unless', leastReason: 30 },
  coproduce: { bound: 'bound', leastReason: 30 },
  codecide: { bound: 'bound', leastReason: 60 },
};

/** What the votes say of a candidate: it won, it did not, or nobody voted on it. */
export type Advice = 'choose' | 'leave' | null;
/** What is decided about a candidate; null as long as nothing is. */
export type Chosen = boolean | null;

/** Whether a choice is another one than what people advised. Without a vote, or a choice, nothing departs. */
export const departs = (advice: Advice, chosen: Chosen): boolean =>
  advice !== null && chosen !== null && chosen !== (advice === 'choose');

/** Whether the gemeente decides something else than it was bound to: the page says so plainly. */
export const breaksPromise = (
  rung: Rung,
  priorities: readonly { readonly advice: Advice; readonly chosen: Chosen }[],
): boolean => duties[rung].bound === 'bound' && priorities.some(({ advice, chosen }) => departs(advice, chosen));

/** A wijk does not carry more at once: above this a page warns, and leaves it to people. */
const usualMost = 3;
export const areMany = (priorities: readonly { readonly chosen: Chosen }[]): boolean =>
  priorities.filter(({ chosen }) => chosen === true).length > usualMost;
