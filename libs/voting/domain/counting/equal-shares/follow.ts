import { asNumber, compareFractions, type Fraction } from '../fraction';
import { exactPrice, priceFloor } from './prices';
import { Purses } from './purses';
import {
  type Candidate,
  candidatesOf,
  type Contest,
  floorPerUtility,
  perUtility,
  payingAll,
  type Purchase,
  type Run,
} from './run';

/**
 * Whether a higher endowment, and every endowment between it and the one of `run`, gives the same options in the same order; if that
 * is certain, the run with it.
 *
 * As long as the same options were bought before, more money at the beginning leaves nobody with less, and makes no option dearer:
 * the price solves sum of min(m_i, q w_i) = cost, so it falls when any m_i rises, and then m_i - q w_i rises too. So if at every
 * purchase the price of the bought option with the low endowment lies below the prices of all others with the high one, it was
 * bought with every endowment between them; and what nobody can pay with the high one, nobody can pay below it.
 * @param run with the low endowment.
 * @returns null when it is not certain.
 */
export function followRun(contest: Contest, run: Run, endowment: Fraction): Run | null {
  const { supports, costs } = contest;
  const purses = new Purses(supports, endowment);
  const purchases: Purchase[] = [];
  let others: readonly Candidate[] = candidatesOf(contest);
  for (const before of run.purchases) {
    const { option } = before;
    const near = others.find((one) => one.option === option)?.floor ?? 0;
    const dearer = stillDearer(contest, purses, others, before);
    if (dearer === null) return null;
    others = dearer;
    const price = exactPrice(supports, purses, option, costs[option] ?? 0n, near);
    if (price === null) return null;
    const paidAll = payingAll(supports, price);
    purchases.push({ option, price: perUtility(contest, purses, price), paidAll });
    purses.pay(option, price.numerator, price.rich, price.poor);
  }
  const payable = others.some((one) => floorOf(contest, purses, one, Infinity) !== null);
  return payable ? null : { purchases, spent: run.spent, purses };
}

/** The other candidates that can still be paid, if the bought option goes before all of them; else null. */
function stillDearer(
  contest: Contest,
  purses: Purses,
  candidates: readonly Candidate[],
  bought: Purchase,
): readonly Candidate[] | null {
  const { supports } = contest;
  const ceiling = asNumber(bought.price) * (1 + 2 ** -48);
  const still: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.option === bought.option) continue;
    let [one, price]: [Candidate | null, number] = [candidate, floorPerUtility(supports, candidate)];
    if (price <= ceiling) {
      one = floorOf(contest, purses, candidate, ceiling);
      price = one === null ? Infinity : floorPerUtility(supports, one);
    }
    if (one !== null && price <= ceiling && !tiedBehind(contest, purses, one, bought)) return null;
    if (one !== null) still.push(one);
  }
  return still;
}

function floorOf({ supports, costs }: Contest, purses: Purses, one: Candidate, ceiling: number): Candidate | null {
  const enough = ceiling * Number(supports.scales[one.option] ?? 1n) * (1 + 2 ** -48);
  const floor = priceFloor(supports, purses, one.option, Number(costs[one.option] ?? 0n), { from: one.floor, enough });
  return floor === null ? null : { ...one, floor };
}

/** Options with as many votes have the same price as long as everybody can pay it: such a tie is the same with every endowment. */
function tiedBehind(contest: Contest, purses: Purses, { option, floor }: Candidate, bought: Purchase): boolean {
  const { supports, costs, ties } = contest;
  if (floorPerUtility(supports, { option, floor, round: 0 }) < asNumber(bought.price) * (1 - 2 ** -30)) return false;
  const price = exactPrice(supports, purses, option, costs[option] ?? 0n, floor);
  if (price === null) return true;
  return (compareFractions(perUtility(contest, purses, price), bought.price) || ties(option, bought.option)) > 0;
}
