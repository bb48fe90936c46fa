import { ageBands, type Cell, type RoundCounts } from './counts';
import { type MarginCategory, type MarginGroup, mergeNeighbours, mergeRest } from './margin-groups';
import type { Population } from './population';
import { type Category, type Margin, rake } from './raking';
import { type Design, designOf, trim, type Weighed } from './weights';

/**
 * When a round may be weighted, and how far: by a margin that 100 forms say, with 10 in each of its groups; no form counts for
 * less than 0.3 or more than 3 forms.
 */
export const weightingRule = { forms: 100, perGroup: 10, lowest: 0.3, highest: 3 } as const;

/**
 * Why a round cannot be weighted by a margin. `populationUnknown`: no figures of who lives there. `tooFewForms`: fewer than 100
 * say it. `oneGroup`: with 10 forms in each, there is one group. `notConverged`: no weights fit both margins.
 */
export type WeightingReason = 'tooFewForms' | 'populationUnknown' | 'oneGroup' | 'notConverged';

/** Weights of a round's forms, as exact numbers: never shown as they are. */
export type Weighting =
  | {
      readonly possible: true;
      /** What was weighted by: places of the buurten and age bands that were taken together; null when not by these. */
      readonly by: {
        readonly buurten: readonly (readonly number[])[] | null;
        readonly ages: readonly (readonly number[])[] | null;
      };
      /** For how many forms a form counts: `weights[buurt][age]`, by their places, 0 when it was not said. Their mean over forms is 1. */
      readonly weights: readonly (readonly number[])[];
      /** The same before trimming: these meet the margins, trimmed weights do so less well. */
      readonly untrimmed: readonly (readonly number[])[];
      readonly design: Design;
    }
  | { readonly possible: false; readonly reasons: readonly WeightingReason[] };

/** A cell of forms, with how many there are. */
type Forms = Pick<Cell, 'buurt' | 'age' | 'n'>;
type Usable = { readonly of: 'buurt' | 'age'; readonly groups: readonly MarginGroup[] };

/**
 * Weights a round by buurt and age band, each against the population, by raking.
 *
 * Merging: age bands with too few forms join a neighbour, buurten with too few one rest group. When one of the
 * margins cannot be used, the other is used alone.
 * Not said: a form that does not say its buurt or age (or whose buurt has no known inhabitants, or whose age is not asked) is
 * in a group of its own, which keeps the share it has; the other groups divide the rest as the population does. So no form
 * is lost, and that margin neither raises nor lowers who did not say it.
 * Trimming: see `trim`.
 * @see DeBell & Krosnick, "Computing weights for American National Election Study survey data", ANES technical report
 * nes012427 (2009), for raking, for who did not say it, and for groups that are too small.
 */
export function weigh(counts: RoundCounts, population: Population): Weighting {
  const forms = counts.cells.filter(({ question, n }) => question === 0 && n > 0);
  const margins = [buurtMargin(forms, population), ageMargin(forms, population)];
  const usable = margins.filter((margin) => typeof margin !== 'string');
  if (usable.length === 0) {
    return { possible: false, reasons: [...new Set(margins.filter((margin) => typeof margin === 'string'))] };
  }
  const raked = rake(
    forms.map((cell) => ({ n: cell.n, categories: usable.map((margin) => groupIn(margin, cell)) })),
    usable.map((margin) => targets(forms, margin)),
  );
  if (!raked.ok) return { possible: false, reasons: ['notConverged'] };
  const untrimmed = forms.map((cell, index) => ({ ...cell, weight: raked.weights[index] ?? 1 }));
  const trimmed = trim(untrimmed, weightingRule.lowest, weightingRule.highest);
  const weighed = untrimmed.map((cell, index) => ({ ...cell, weight: trimmed[index] ?? 1 }));
  const placed = (of: 'buurt' | 'age') =>
    usable.find((one) => one.of === of)?.groups.map(({ places }) => places) ?? null;
  return {
    possible: true,
    by: { buurten: placed('buurt'), ages: placed('age') },
    weights: tableOf(counts, weighed),
    untrimmed: tableOf(counts, untrimmed),
    design: designOf(weighed),
  };
}

function buurtMargin(forms: readonly Forms[], { buurten }: Population): Usable | WeightingReason {
  const categories = buurten.flatMap((people, index) => category(people, index + 1, forms, 'buurt'));
  return usableMargin('buurt', mergeRest(categories, weightingRule.perGroup));
}

function ageMargin(forms: readonly Forms[], { ages, asked }: Population): Usable | WeightingReason {
  const bands = ageBands.flatMap((band, index) => (asked.includes(band) ? [index] : []));
  // neighbours cannot be told when a band between them is not known
  if (bands.some((index) => ages[index] == null)) return 'populationUnknown';
  const categories = bands.map((index) => ({ ...sized(forms, 'age', index + 1), people: ages[index] ?? 0 }));
  return usableMargin('age', mergeNeighbours(categories, weightingRule.perGroup));
}

function category(
  people: number | null | undefined,
  place: number,
  forms: readonly Forms[],
  of: 'buurt' | 'age',
): MarginCategory[] {
  return people == null || people === 0 ? [] : [{ ...sized(forms, of, place), people }];
}

const sized = (forms: readonly Forms[], of: 'buurt' | 'age', place: number) => ({
  place,
  n: sumOf(forms.filter((cell) => cell[of] === place)),
});

function usableMargin(of: 'buurt' | 'age', groups: readonly MarginGroup[]): Usable | WeightingReason {
  if (groups.length === 0 || groups.some(({ people }) => people === 0)) return 'populationUnknown';
  if (groups.reduce((all, { n }) => all + n, 0) < weightingRule.forms) return 'tooFewForms';
  return groups.length === 1 ? 'oneGroup' : { of, groups };
}

/** Number of a cell's group in a margin, from 1; 0 when it was not said. */
const groupIn = ({ of, groups }: Usable, cell: Forms): number =>
  groups.findIndex(({ places }) => places.includes(cell[of])) + 1;

/** How many forms each group would have, had everyone been equally likely to take part. */
function targets(forms: readonly Forms[], margin: Usable): Margin {
  const notSaid = sumOf(forms.filter((cell) => groupIn(margin, cell) === 0));
  const said = sumOf(forms) - notSaid;
  const people = margin.groups.reduce((all, one) => all + one.people, 0);
  const groups = margin.groups.map((one, index): [Category, number] => [index + 1, (said * one.people) / people]);
  return new Map(notSaid === 0 ? groups : [[0, notSaid], ...groups]);
}

const sumOf = (cells: readonly Forms[]): number => cells.reduce((all, { n }) => all + n, 0);

function tableOf({ buurten }: RoundCounts, forms: readonly (Forms & Weighed)[]): number[][] {
  const weights = new Map(forms.map(({ buurt, age, weight }) => [`${buurt} ${age}`, weight]));
  // a combination without forms is never looked up
  const row = (buurt: number) => [0, ...ageBands.keys()].map((_, age) => weights.get(`${buurt} ${age}`) ?? 1);
  return [0, ...buurten.keys()].map((_, buurt) => row(buurt));
}
