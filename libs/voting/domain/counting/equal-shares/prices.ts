import type { Fraction } from '../fraction';
import { asNumber } from '../fraction';
import type { Purses } from './purses';
import type { Supports } from './supports';

/** What supporters pay per unit of weight for an option, exactly. */
export type Price = {
  readonly option: number;
  /** The numerator; the denominator is that of the purses x `rich`. */
  readonly numerator: bigint;
  /** The weight of the supporters that pay the full price. */
  readonly rich: bigint;
  /** 1 at the places of supporters that pay everything they have, in the order of the packing. */
  readonly poor: Uint8Array;
};

/** Twice the rounding of one operation. */
const rounding = 2 ** -52;

/**
 * A price below which the option cannot be had: rounded, and below the exact price for certain.
 *
 * Supporter i has money m_i and weight w_i. The price q is where the sum of min(m_i, q w_i) is the cost. For any set P of supporters,
 * (cost - money of P) / (weight of the others) is at most q, and it is q when P are those that cannot pay q w_i. So beginning
 * anywhere below q and taking as P who cannot pay that, each step comes closer from below, and what is lost to rounding is taken
 * off at the end.
 * @param from a price that is certainly not above the exact one.
 * @param enough the search ends above this price, since the caller wants no dearer option.
 * @returns null when all supporters together have less than it costs, for certain; or the best bound that was found.
 */
export function priceFloor(
  supports: Supports,
  purses: Purses,
  option: number,
  cost: number,
  { from, enough }: { readonly from: number; readonly enough: number },
): number | null {
  const { startOf, supporters, weights, times } = supports;
  const [start, end] = [startOf[option] ?? 0, startOf[option + 1] ?? 0];
  const { left } = purses;
  let price = from;
  for (;;) {
    let [paid, poor, rich] = [0, 0, 0];
    for (let at = start; at < end; at++) {
      const money = left[supporters[at] as number] as number;
      const count = times[at] as number;
      if (money < price * (weights[at] as number)) {
        paid += money * count;
        poor += count;
      } else rich += (weights[at] as number) * count;
    }
    const lost = poor * purses.error + (end - start + 4) * rounding * (paid + cost);
    if (rich === 0) return paid + lost < cost ? null : price;
    const next = ((cost - paid - lost) / rich) * (1 - 4 * rounding);
    if (next <= price) return price;
    price = next;
    if (price > enough) return price;
  }
}

/** Who is this close to a price, as a part of it, is looked at again when the price is known better. */
const closeness = 2 ** -30;

/**
 * The exact price of an option: as above, but beginning with who cannot pay `near`, and with whole numbers. Rounded money decides who
 * can pay where it is clear; where it is within its error, exact money does.
 * @returns null when all supporters together have less than it costs.
 */
export function exactPrice(
  supports: Supports,
  purses: Purses,
  option: number,
  cost: bigint,
  near: number,
): Price | null {
  const { startOf, supporters, weights, times } = supports;
  const [start, end] = [startOf[option] ?? 0, startOf[option + 1] ?? 0];
  const poor = new Uint8Array(end - start);
  const money = purses.sum();
  const close: number[] = [];
  let rich = 0;
  for (let at = start; at < end; at++) {
    const voter = supporters[at] as number;
    const has = purses.left[voter] as number;
    if (has === 0 && purses.empty[voter] === 1) continue;
    const asked = near * (weights[at] as number);
    if (has < asked) {
      poor[at - start] = 1;
      money.add(voter, 1);
    } else rich += (weights[at] as number) * (times[at] as number);
    if (Math.abs(has - asked) <= closeness * (has + asked) + 2 * purses.error) close.push(at);
  }
  const move = (at: number, toPoor: boolean): void => {
    poor[at - start] = toPoor ? 1 : 0;
    money.add(supporters[at] ?? 0, toPoor ? 1 : -1);
    rich -= (toPoor ? 1 : -1) * (weights[at] ?? 0) * (times[at] ?? 0);
  };
  if (rich === 0 && !keepTheRichest(supports, purses, option, cost, money.total(), move)) return null;
  // all poor can only be when they have less than it costs: who has most per weight never falls below a price that is not too high
  while (rich > 0) {
    const numerator = cost * purses.denominator - money.total();
    const price = { option, numerator, rich: BigInt(rich), poor };
    const value = asNumber(valueOf(price, purses));
    const places = Math.abs(value - near) <= (closeness / 2) * near ? close : allOf(start, end);
    if (!settle(supports, purses, price, { value, places, move })) return price;
  }
  return null;
}

type Move = (at: number, toPoor: boolean) => void;

function* allOf(start: number, end: number): Generator<number> {
  for (let at = start; at < end; at++) yield at;
}

/**
 * When it seems that all pay everything: whether that is enough, exactly. If so one of those with most per weight is left to pay the price.
 */
function keepTheRichest(
  { startOf, supporters, weights }: Supports,
  purses: Purses,
  option: number,
  cost: bigint,
  together: bigint,
  move: Move,
): boolean {
  if (together < cost * purses.denominator) return false;
  let [best, most] = [-1, -1];
  for (let at = startOf[option] ?? 0; at < (startOf[option + 1] ?? 0); at++) {
    const voter = supporters[at] ?? 0;
    const has = (purses.left[voter] ?? 0) / (weights[at] ?? 1);
    if (has > most && purses.empty[voter] === 0) [best, most] = [at, has];
  }
  if (best < 0) return false;
  move(best, false);
  return true;
}

type Settling = {
  /** The price, rounded. */
  readonly value: number;
  /** Where to look: supporters of whom it is not clear. */
  readonly places: Iterable<number>;
  readonly move: Move;
};

/** Puts every supporter on the right side of a price. @returns whether anybody moved: if not, the price is the right one. */
function settle(supports: Supports, purses: Purses, price: Price, { value, places, move }: Settling): boolean {
  const { startOf, supporters, weights } = supports;
  const start = startOf[price.option] ?? 0;
  let moved = false;
  for (const at of places) {
    const voter = supporters[at] as number;
    const has = purses.left[voter] as number;
    if (has === 0 && purses.empty[voter] === 1) continue;
    const asked = value * (weights[at] as number);
    const margin = purses.error + 4 * rounding * (has + asked);
    const isPoor = price.poor[at - start] === 1;
    const difference = has - asked;
    if (isPoor ? difference < -margin : difference > margin) continue;
    const exact = Math.abs(difference) > margin ? difference : differenceOf(supports, purses, price, at);
    if (exact === 0 || exact < 0 === isPoor) continue;
    move(at, exact < 0);
    moved = true;
  }
  return moved;
}

/** Below 0 when the supporter at that place has less than the price asks, exactly. */
function differenceOf({ supporters, weights }: Supports, purses: Purses, price: Price, at: number): number {
  const has = purses.exactly(supporters[at] ?? 0) * price.rich;
  const asked = price.numerator * BigInt(weights[at] ?? 0);
  return has < asked ? -1 : has > asked ? 1 : 0;
}

/** The price as a fraction. */
export const valueOf = ({ numerator, rich }: Price, { denominator }: Purses): Fraction => ({
  numerator,
  denominator: denominator * rich,
});
