import type { Fraction } from '../fraction';
import { followRun } from './follow';
import { type Contest, type Run, runEqualShares } from './run';

/** The run that counts, and by how many units the endowment was raised for it. */
export type Completed = { readonly run: Run; readonly endowment: Fraction; readonly raised: bigint };

/** The money, and over how many ballots. */
export type Money = {
  readonly budget: bigint;
  readonly unit: bigint;
  readonly cast: number;
  /** What all options together cost, that can be chosen at all. */
  readonly wanted: bigint;
};

/** How raising begins and ends. */
export type Raising = {
  /** Begin with the endowment rounded down to whole units. */
  readonly wholeUnits: boolean;
  /** End as soon as nothing more fits in the budget, also when a higher endowment would still stay within it. */
  readonly untilNothingFits: boolean;
};

/** As elections do that are really decided by Equal Shares: raise until the next step would spend too much. */
export const untilTooMuch: Raising = { wholeUnits: false, untilNothingFits: false };

/** One run with the budget divided over all ballots. */
export function withoutRaising(contest: Contest, money: Money): Completed {
  return runWith(contest, money, { numerator: money.budget, denominator: BigInt(money.cast) }, 0n);
}

function runWith(contest: Contest, { budget }: Money, endowment: Fraction, raised: bigint): Completed {
  const run = runEqualShares(contest, endowment, budget);
  if (run === null) throw new Error('equal shares of a budget never spend more than the budget');
  return { run, endowment, raised };
}

/**
 * Raises what every ballot has by one unit at a time, and counts anew, until the next step would spend more than the budget; the last
 * count that did not is the result. It also ends when everything that anybody supports is chosen.
 */
export function addOne(contest: Contest, money: Money, raising: Raising): Completed {
  const { budget, unit, cast, wanted } = money;
  const ballots = BigInt(cast);
  const start = raising.wholeUnits ? (budget / (ballots * unit)) * ballots * unit : budget;
  const raisedBy = (raised: bigint): Fraction => ({ numerator: start + raised * unit * ballots, denominator: ballots });
  let last = runWith(contest, money, raisedBy(0n), 0n);
  const pace = new Pace();
  while (last.run.spent < wanted && !(raising.untilNothingFits && !fits(contest, money, last.run))) {
    const { step } = pace;
    const endowment = raisedBy(last.raised + step);
    const same = pace.leaps ? followRun(contest, last.run, endowment) : null;
    if (same !== null) last = { run: same, endowment, raised: last.raised + step };
    if (pace.leaps) pace.leapt(same !== null);
    else {
      const run = runEqualShares(contest, endowment, budget);
      if (run === null) break;
      pace.stepped(sameOrder(run, last.run));
      last = { run, endowment, raised: last.raised + step };
    }
  }
  return last;
}

/**
 * How far to go at once. Where an endowment is large, thousands of steps of one unit change nothing, and a leap over them can be
 * proven right; where it is small every step does, and trying to leap costs more than it brings.
 */
class Pace {
  step = 1n;
  private same = 0;
  private patience = 1;

  get leaps(): boolean {
    return this.step > 1n;
  }

  leapt(succeeded: boolean): void {
    this.step = succeeded ? this.step * 2n : this.step / 2n;
    if (succeeded) this.patience = 1;
    else if (this.step === 1n) [this.patience, this.same] = [Math.min(64, this.patience * 2), 0];
  }

  stepped(sameOrder: boolean): void {
    this.same = sameOrder ? this.same + 1 : 0;
    if (this.same >= this.patience) this.step = 2n;
  }
}

const sameOrder = (one: Run, other: Run): boolean =>
  one.purchases.length === other.purchases.length &&
  one.purchases.every(({ option }, index) => option === other.purchases[index]?.option);

/** Whether anything that was not chosen fits in what is left of the budget. */
function fits({ costs }: Contest, { budget }: Money, { purchases, spent }: Run): boolean {
  const bought = new Set(purchases.map(({ option }) => option));
  return costs.some((cost, option) => cost > 0n && !bought.has(option) && spent + cost <= budget);
}
