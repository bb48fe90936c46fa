import { asNumber, type Fraction } from '../fraction';
import type { Supports } from './supports';

/** What one purchase may add to the error of a purse, as a part of the endowment; four times what rounding can do. */
const errorPerPurchase = 2 ** -49;

/** What was paid for one option: a price per weight, over the denominator from before it x `rich`. */
type Paid = { readonly numerator: bigint; readonly rich: bigint };

/**
 * What every ballot has left. Kept twice: rounded, to find quickly who can pay what, with a bound on the error; and exactly, as the
 * endowment minus prices x weights of what was bought. A purse needs no exact amount of its own: it follows from the ballot.
 */
export class Purses {
  /** Rounded money of each ballot. */
  readonly left: Float64Array;
  /** 1 for each ballot that has exactly nothing. */
  readonly empty: Uint8Array;
  /** No rounded amount is further than this from the exact one. */
  error: number;
  /** Exact amounts are whole numbers over this. */
  denominator: bigint;
  private readonly paid: Paid[] = [];
  /** When each option was bought, or -1. */
  private readonly boughtAt: Int32Array;
  private readonly rounded: number;

  /** @param each what every ballot has to begin with. */
  constructor(
    private readonly supports: Supports,
    private readonly each: Fraction,
  ) {
    this.denominator = each.denominator;
    this.rounded = asNumber(each);
    this.error = this.rounded * errorPerPurchase;
    this.left = new Float64Array(supports.counts.length).fill(this.rounded);
    this.empty = new Uint8Array(supports.counts.length);
    this.boughtAt = new Int32Array(supports.scales.length).fill(-1);
  }

  /** The exact money of one ballot, over `denominator`. */
  exactly(voter: number): bigint {
    if (this.empty[voter] === 1) return 0n;
    const sum = this.sum();
    sum.add(voter, 1);
    return sum.total() / BigInt(this.supports.counts[voter] ?? 1);
  }

  /** A sum over ballots to which they can be added and taken from: exact, without a whole number per ballot. */
  sum(): PurseSum {
    return new PurseSum(this.supports, this.boughtAt, this.paid, this.each.numerator);
  }

  /**
   * Takes the price of an option from its supporters: `price` x weight of who has that, everything of who is in `poor`.
   * @param price the numerator; its denominator is `denominator` x `rich`.
   */
  pay(option: number, price: bigint, rich: bigint, poor: Uint8Array): void {
    const { startOf, supporters, weights } = this.supports;
    this.denominator *= rich;
    this.boughtAt[option] = this.paid.push({ numerator: price, rich }) - 1;
    const each = asNumber({ numerator: price, denominator: this.denominator });
    const start = startOf[option] ?? 0;
    for (let at = start; at < (startOf[option + 1] ?? 0); at++) {
      const voter = supporters[at] ?? 0;
      const all = poor[at - start] === 1 || this.empty[voter] === 1;
      if (all) this.empty[voter] = 1;
      this.left[voter] = all ? 0 : Math.max(0, (this.left[voter] ?? 0) - each * (weights[at] ?? 0));
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
    private readonly paid: readonly Paid[],
    private readonly endowment: bigint,
  ) {
    this.bought = new Float64Array(paid.length);
  }

  /** Adds a ballot that has money (`sign` 1), or takes it out again (-1). */
  add(voter: number, sign: 1 | -1): void {
    const { startAt, supported, weightsAt, counts } = this.supports;
    const count = sign * (counts[voter] as number);
    this.ballots += count;
    for (let at = startAt[voter] as number, end = startAt[voter + 1] as number; at < end; at++) {
      const bought = this.boughtAt[supported[at] as number] as number;
      if (bought >= 0) this.bought[bought] = (this.bought[bought] as number) + count * (weightsAt[at] as number);
    }
  }

  /** The sum, over the denominator of the purses: purchase by purchase, each over the denominator of its own time. */
  total(): bigint {
    let sum = this.endowment * BigInt(this.ballots);
    for (let index = 0; index < this.paid.length; index++) {
      const { numerator, rich } = this.paid[index] as Paid;
      sum = sum * rich - numerator * BigInt(this.bought[index] ?? 0);
    }
    return sum;
  }
}
