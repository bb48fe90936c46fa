/** A sum of variables that is known to lie between two numbers. */
export type Known = { readonly factors: ReadonlyMap<number, number>; readonly low: number; readonly high: number };

type Variable = { readonly low: number; readonly high: number; value: number };
const tiny = 1e-7;

/**
 * All values that variables can have, given bounds of each and of some sums: says how low and how high another sum can be. By
 * the simplex method with bounded variables (Dantzig), from a solution that is known.
 */
export class Polytope {
  private readonly variables: Variable[];
  /** Variables that are a sum of the free ones, by row of the table. */
  private readonly basic: number[];
  /** The others, by column. */
  private readonly free: number[];
  private readonly table: number[][];

  /** @param bounds of each variable, with the value it has in the solution that is known. */
  constructor(bounds: readonly Readonly<Variable>[], known: readonly Known[]) {
    const value = ({ factors }: Known) =>
      [...factors].reduce((sum, [at, by]) => sum + by * (bounds[at]?.value ?? 0), 0);
    this.variables = [
      ...bounds.map((one) => ({ ...one })),
      ...known.map((one) => ({ low: one.low, high: one.high, value: value(one) })),
    ];
    for (const { low, high, value: at } of this.variables) {
      if (at < low - tiny || at > high + tiny) throw new Error(`The truth, ${at}, is not between ${low} and ${high}.`);
    }
    this.free = bounds.map((_, index) => index);
    this.basic = known.map((_, index) => bounds.length + index);
    this.table = known.map(({ factors }) => bounds.map((_, index) => factors.get(index) ?? 0));
  }

  /** Lowest and highest value of a sum of variables. */
  rangeOf(target: ReadonlyMap<number, number>): { readonly low: number; readonly high: number } {
    const negative = new Map([...target].map(([at, by]) => [at, -by]));
    return { low: -this.highest(negative), high: this.highest(target) };
  }

  private highest(target: ReadonlyMap<number, number>): number {
    for (let step = 0; step < 5000; step++) {
      if (!this.improve(target, step > 300))
        return [...target].reduce((sum, [at, by]) => sum + by * this.variables[at]!.value, 0);
    }
    throw new Error('The simplex method does not end.');
  }

  /** One step: the variable that helps most; when that takes long the first that helps, so that it ends (Bland). */
  private improve(target: ReadonlyMap<number, number>, isLong: boolean): boolean {
    const gain = this.free.map((at) => target.get(at) ?? 0);
    this.basic.forEach((at, row) => {
      const by = target.get(at) ?? 0;
      if (by !== 0) this.table[row]!.forEach((factor, column) => (gain[column]! += by * factor));
    });
    let best = -1;
    for (const [column, at] of this.free.entries()) {
      const { low, high, value } = this.variables[at]!;
      const helps = gain[column]! > tiny ? value < high - tiny : gain[column]! < -tiny && value > low + tiny;
      const isBetter = best < 0 || (isLong ? at < this.free[best]! : Math.abs(gain[column]!) > Math.abs(gain[best]!));
      if (helps && isBetter) best = column;
    }
    if (best < 0) return false;
    this.move(best, gain[best]! > 0 ? 1 : -1);
    return true;
  }

  /** Moves a free variable as far as it goes; what stops it becomes free in its place. */
  private move(column: number, direction: 1 | -1): void {
    const entering = this.variables[this.free[column]!]!;
    let room = direction > 0 ? entering.high - entering.value : entering.value - entering.low;
    let stop = -1;
    for (const [row, at] of this.basic.entries()) {
      const factor = this.table[row]![column]! * direction;
      if (Math.abs(factor) < tiny) continue;
      const { low, high, value } = this.variables[at]!;
      const left = Math.max(0, factor > 0 ? (high - value) / factor : (low - value) / factor);
      if (left < room - tiny || (left < room + tiny && stop >= 0 && at < this.basic[stop]!)) [room, stop] = [left, row];
    }
    entering.value += direction * room;
    for (const [row, at] of this.basic.entries()) {
      this.variables[at]!.value += direction * room * this.table[row]![column]!;
    }
    if (stop >= 0) this.exchange(stop, column);
  }

  private exchange(row: number, column: number): void {
    const line = this.table[row]!;
    const pivot = line[column]!;
    const turned = line.map((factor, at) => (at === column ? 1 / pivot : -factor / pivot));
    this.table.forEach((other, at) => {
      const by = other[column]!;
      if (at === row || by === 0) return;
      this.table[at] = other.map((factor, index) =>
        index === column ? by * turned[index]! : factor + by * turned[index]!,
      );
    });
    this.table[row] = turned;
    [this.basic[row], this.free[column]] = [this.free[column]!, this.basic[row]!];
  }
}
