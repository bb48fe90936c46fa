import { asNumber, type Fraction } from '../fraction';
import type { Supports } from './supports';

/** Marks the purse of who paid everything. */
const empty = -1;
/** What one purchase may add to the error of a purse, as a part of the endowment; four times what rounding can do. */
const errorPerPurchase = 2 ** -49;

/**
 * What every ballot has left. Kept twice: rounded, to find quickly who can pay what, with a bound on the error; and exactly, as the
 * endowment minus prices x weights of what was bought. All exact amounts are whole numbers over one common denominator, so a
 * purse needs no fraction of its own: it follows from the ballot.
 */
export class Purses {
  /** Rounded money of each ballot, or below 0 when it is exactly nothing. */
  readonly left: Float64Array;
  /** No rounded amount is further than this from the exact one. */
  error: number;
  /** Exact amounts are whole numbers over this. */
  denominator: bigint;
  private endowment: bigint;
  private readonly prices: bigint[] = [];
  /** When each option was bought, or -1. */
  private readonly boughtAt: Int32Array;
  private readonly rounded: number;

  /** @param each what every ballot has to begin with. */
  constructor(
    private readonly supports: Supports,
    each: Fraction,
  ) {
    this.endowment = each.numerator;
    this.denominator = each.denominator;
    this.rounded = asNumber(each);
    this.error = this.rounded * errorPerPurchase;
    this.left = new Float64Array(supports.counts.length).fill(this.rounded);
    this.boughtAt = new Int32Array(supports.scales.length).fill(-1);
  }

  /** The exact money of one ballot, over `denominator`. */
  exactly(voter: number): bigint {
    if ((this.left[voter] ?? 0) < 0) return 0n;
    const { startAt, supported, weightsAt } = this.supports;
    let money = this.endowment;
    for (let at = startAt[voter] ?? 0; at < (startAt[voter + 1] ?? 0); at++) {
      const bought = this.boughtAt[supported[at] ?? 0] ?? -1;
      if (bought >= 0) money -= (this.prices[bought] ?? 0n) * BigInt(weightsAt[at] ?? 0);
    }
    return money;
  }

  /** A sum over ballots to which they can be added and taken from: exact, without a whole number per ballot. */
  sum(): PurseSum {
    return new PurseSum(this.supports, this.boughtAt, this.prices, this.endowment);
  }

  /**
   * Takes the price of an option from its supporters: `price` x weight of who has that, everything of who is in `poor`.
   * @param price the numerator; its denominator is the common one times `rich`.
   */
  pay(option: number, price: bigint, rich: bigint, poor: Uint8Array): void {
    const { startOf, supporters, weights } = this.supports;
    this.endowment *= rich;
    this.denominator *= rich;
    for (let index = 0; index < this.prices.length; index++) this.prices[index] = (this.prices[index] ?? 0n) * rich;
    this.boughtAt[option] = this.prices.push(price) - 1;
    const each = asNumber({ numerator: price, denominator: this.denominator });
    const start = startOf[option] ?? 0;
    for (let at = start; at < (startOf[option + 1] ?? 0); at++) {
      const voter = supporters[at] ?? 0;
      const money = this.left[voter] ?? 0;
      if (money < 0) continue;
      this.left[voter] = poor[at - start] === 1 ? empty : Math.max(0, money - each * (weights[at] ?? 0));
    }
    this.error += this.rounded * errorPerPurchase;
  }
}

/** Money of several ballots together, exact: counted by what they bought, so that adding one is work with small numbers only. */
export class PurseSum {
  /** How many ballots, as often as they were cast. */
  private ballots = 0;
  private readonly bought: Float64Array;

  constructor(
    private readonly supports: Supports,
    private readonly boughtAt: Int32Array,
    private readonly prices: readonly bigint[],
    private readonly endowment: bigint,
  ) {
    this.bought = new Float64Array(prices.length);
  }

  /** Adds a ballot that has money (`sign` 1), or takes it out again (-1). */
  add(voter: number, sign: 1 | -1): void {
    const { startAt, supported, weightsAt, counts } = this.supports;
    const count = sign * (counts[voter] ?? 0);
    this.ballots += count;
    for (let at = startAt[voter] ?? 0; at < (startAt[voter + 1] ?? 0); at++) {
      const bought = this.boughtAt[supported[at] ?? 0] ?? -1;
      if (bought >= 0) this.bought[bought] = (this.bought[bought] ?? 0) + count * (weightsAt[at] ?? 0);
    }
  }

  /** The sum, over the common denominator of the purses. */
  total(): bigint {
    let sum = this.endowment * BigInt(this.ballots);
    for (let index = 0; index < this.prices.length; index++) {
      const times = this.bought[index] ?? 0;
      if (times !== 0) sum -= (this.prices[index] ?? 0n) * BigInt(times);
    }
    return sum;
  }
}
