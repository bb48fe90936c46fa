/** What a group is called within one margin: its number or its name. */
export type Category = string | number;

/** A cell of the sample: its category in each margin, in the order of the margins, and how many answered (0 or more). */
export type RakingCell = { readonly categories: readonly Category[]; readonly n: number };

/** How many people of the population are in each category of one margin (0 or more, need not be whole). */
export type Margin = ReadonlyMap<Category, number>;

/**
 * Why no weights were found. `noPopulation`: a margin without people, or with a number below 0. `unknownCategory`: somebody
 * answered in a category that the margin does not have. `emptyCategory`: people live there, and nobody answered.
 * `notConverged`: no weights fit all margins at once, or it takes too long to find them.
 */
type RakingFailure = 'noPopulation' | 'unknownCategory' | 'emptyCategory' | 'notConverged';

/** Weights that make the sample look like the population on every margin; or why there are none. */
export type Raking =
  | {
      readonly ok: true;
      /** How many people one answer of a cell stands for, in the order of the cells; 0 for a cell without answers. */
      readonly weights: readonly number[];
      /** How often all margins were fitted. */
      readonly rounds: number;
      /** Largest difference that is left between a margin and its weighted sample, in people. */
      readonly error: number;
    }
  | {
      readonly ok: false;
      readonly reason: RakingFailure;
      /** Place of the margin, from 0, and its category, when the reason is about one. */
      readonly margin?: number;
      readonly category?: Category;
    };

/** A cell while it is being weighted: the people it stands for by now. */
type Scaled = RakingCell & { people: number };
/** The cells of one category of one margin, and the people they must add up to. */
type Target = { readonly cells: readonly Scaled[]; readonly people: number };

const maxRounds = 5000;

/**
 * Iterative proportional fitting (raking): scales the weights of each margin's categories in turn until all margins are met.
 * All weights begin equal, so that of all weights that fit the result is nearest to "every answer counts the same".
 *
 * Imported margins are rounded, so their totals differ a little: the first one's total holds, the others are scaled to it.
 * The weighted sample meets each of them within 1e-7 people (or 1e-14 of the total, when that is more).
 * @param cells any number; a combination of categories may stand in more than one.
 * @see Deming & Stephan, "On a least squares adjustment of a sampled frequency table when the expected marginal totals are
 * known", Annals of Mathematical Statistics 11 (1940). `rake()` of the R package survey does the same.
 */
export function rake(cells: readonly RakingCell[], margins: readonly Margin[]): Raking {
  const [first] = margins;
  if (first === undefined) return { ok: false, reason: 'noPopulation' };
  const failure = margins.map((margin, place) => unfit(cells, margin, place)).find((found) => found !== null);
  if (failure !== undefined) return failure;
  const total = sumOf(first.values());
  const scaled = cells.map((cell): Scaled => ({ ...cell, people: cell.n }));
  const targets = margins.flatMap((margin, place) => targetsOf(scaled, margin, place, total));
  for (let rounds = 1; rounds <= maxRounds; rounds++) {
    for (const target of targets) fit(target);
    const error = Math.max(...targets.map((target) => Math.abs(peopleIn(target) - target.people)));
    if (error <= Math.max(1e-7, 1e-14 * total)) {
      return { ok: true, weights: scaled.map(({ people, n }) => (n === 0 ? 0 : people / n)), rounds, error };
    }
  }
  return { ok: false, reason: 'notConverged' };
}

function unfit(cells: readonly RakingCell[], margin: Margin, place: number): Extract<Raking, { ok: false }> | null {
  const numbers = [...margin.values()];
  if (!numbers.every((one) => one >= 0 && Number.isFinite(one)) || sumOf(numbers) === 0) {
    return { ok: false, reason: 'noPopulation', margin: place };
  }
  const answered = new Set(cells.flatMap(({ n, categories }) => (n > 0 ? categories.slice(place, place + 1) : [])));
  const unknown = [...answered].find((category) => !margin.has(category));
  if (unknown !== undefined) return { ok: false, reason: 'unknownCategory', margin: place, category: unknown };
  const empty = [...margin].find(([category, people]) => people > 0 && !answered.has(category));
  return empty === undefined ? null : { ok: false, reason: 'emptyCategory', margin: place, category: empty[0] };
}

function targetsOf(cells: readonly Scaled[], margin: Margin, place: number, total: number): Target[] {
  const scale = total / sumOf(margin.values());
  return [...margin].map(([category, people]) => ({
    cells: cells.filter(({ categories }) => categories[place] === category),
    people: people * scale,
  }));
}

function fit(target: Target): void {
  const now = peopleIn(target);
  if (now === 0) return;
  for (const cell of target.cells) cell.people *= target.people / now;
}

const peopleIn = ({ cells }: Target): number => cells.reduce((all, { people }) => all + people, 0);

const sumOf = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);
