import * as z from 'zod/mini';
import { type AgeBand, ageBands, type Cell, type RoundCounts } from './counts';
import type { DisclosureRule } from './disclosure-rule';
import { type CountRange, expectedRange } from './hypergeometric';
import type { Population } from './population';
import { roundedCount, ShownCount } from './rounding';

/**
 * How many of a group answered, beside how many would have. `tooFewToSay`: fewer than the limit answered, which may be as
 * expected and may not be.
 */
const comparisonStates = ['missing', 'asExpected', 'more', 'tooFewToSay'] as const;
type ComparisonState = (typeof comparisonStates)[number];

/** Ways to reach a group that a round misses. */
const waysToReach = [
  'paper',
  'assistedVisits',
  'school',
  'pulseLink',
  'schoolyard',
  'clubs',
  'householdLetters',
  'doorToDoor',
] as const;
type WayToReach = (typeof waysToReach)[number];

const waysByAge: Readonly<Record<AgeBand, readonly WayToReach[]>> = {
  '0-14': ['school'],
  '15-24': ['school', 'pulseLink'],
  '25-44': ['schoolyard', 'pulseLink'],
  '45-64': ['clubs', 'householdLetters'],
  '65+': ['paper', 'assistedVisits'],
};
const waysByBuurt: readonly WayToReach[] = ['householdLetters', 'doorToDoor'];

/**
 * Why groups are not compared. `tooFewForms`: fewer than the limit say to which group they belong. `populationUnknown`: no
 * figures. `moreThanPeople`: more forms than there are people, so that one of both is wrong.
 */
const comparisonGaps = ['tooFewForms', 'populationUnknown', 'moreThanPeople'] as const;

const compared = {
  /** Part of the inhabitants who are in the group, in percents with one decimal; null when it is not known. */
  share: z.nullable(z.number()),
  /** How many would have answered, had everyone been equally likely to: on average, and 95% of the time. */
  expected: z.nullable(z.object({ about: z.int(), low: z.int(), high: z.int() })),
  observed: ShownCount,
  state: z.nullable(z.enum(comparisonStates)),
  /** What may help to reach them, the best first. */
  ways: z.array(z.enum(waysToReach)),
};
const split = {
  /** Forms that say to which of the groups they belong, and forms that do not. */
  said: ShownCount,
  notSaid: ShownCount,
  gap: z.nullable(z.enum(comparisonGaps)),
};

/** Who takes part in a round, beside who lives there. */
export const WhoIsMissing = z.object({
  ages: z.object({ ...split, groups: z.array(z.object({ age: z.enum(ageBands), ...compared })) }),
  buurten: z.object({ ...split, groups: z.array(z.object({ code: z.string(), name: z.string(), ...compared })) }),
});
export type WhoIsMissing = z.infer<typeof WhoIsMissing>;

type Group<Name> = {
  readonly name: Name;
  readonly n: number;
  readonly people: number | null;
  readonly ways: readonly WayToReach[];
};

/**
 * Compares who answers with who lives there, by age band and by buurt; never by both at once.
 *
 * Everything is made of rounded counts: what to expect is worked out for the rounded number of forms, and a group is called
 * `missing` or `more` only when that holds for every count that its rounded count can stand for. So a state tells nothing that the
 * counts beside it do not tell. The range is that of one group: of twenty groups, one is outside it by chance.
 *
 * Forms that do not say their group, or say one that is not asked, are not compared; nor are groups whose inhabitants are not known.
 * @param counts a frozen snapshot.
 */
export function whoIsMissing(counts: RoundCounts, population: Population, rule: DisclosureRule): WhoIsMissing {
  const forms = counts.cells.filter(({ question }) => question === 0);
  const sized = (of: 'age' | 'buurt', index: number) => sumOf(forms.filter((cell) => cell[of] === index + 1));
  const ages = ageBands.flatMap((name, index): Group<{ age: AgeBand }>[] =>
    population.asked.includes(name)
      ? [{ name: { age: name }, n: sized('age', index), people: population.ages[index] ?? null, ways: waysByAge[name] }]
      : [],
  );
  const buurten = counts.buurten.map(({ code, name }, index): Group<{ code: string; name: string }> => {
    const people = population.buurten[index] ?? null;
    return { name: { code, name }, n: sized('buurt', index), people, ways: waysByBuurt };
  });
  const total = sumOf(forms);
  return { ages: compare(ages, total, rule), buurten: compare(buurten, total, rule) };
}

function compare<Name>(groups: readonly Group<Name>[], total: number, rule: DisclosureRule) {
  const known = groups.filter(({ people }) => people !== null);
  const people = known.reduce((all, group) => all + (group.people ?? 0), 0);
  const forms = roundedCount(sumOf(known), rule).about;
  const gap = gapOf(people, forms);
  return {
    said: roundedCount(sumOf(groups), rule),
    notSaid: roundedCount(total - sumOf(groups), rule),
    gap,
    groups: groups.map((group) => {
      const observed = roundedCount(group.n, rule);
      const part = group.people === null || people === 0 ? null : group.people / people;
      const share = part === null ? null : Math.round(part * 1000) / 10;
      if (part === null || group.people === null || gap !== null || forms === null) {
        return { ...group.name, share, expected: null, observed, state: null, ways: [] };
      }
      const range = expectedRange(group.people, people, forms);
      const state = stateOf(observed, range, rule);
      const reach = state === 'missing' || (state === 'tooFewToSay' && range.low > 0);
      const expected = { about: Math.round(part * forms), ...range };
      return { ...group.name, share, expected, observed, state, ways: reach ? [...group.ways] : [] };
    }),
  };
}

function gapOf(people: number, forms: number | null): (typeof comparisonGaps)[number] | null {
  if (people === 0) return 'populationUnknown';
  if (forms === null) return 'tooFewForms';
  return forms > people ? 'moreThanPeople' : null;
}

function stateOf(observed: ShownCount, { low, high }: CountRange, rule: DisclosureRule): ComparisonState {
  const possible = behind(observed, rule);
  if (possible.high < low) return 'missing';
  if (possible.low > high) return 'more';
  if (observed.about !== null) return 'asExpected';
  return possible.low >= low && possible.high <= high ? 'asExpected' : 'tooFewToSay';
}

/** The counts that a rounded count can stand for. */
function behind({ about }: ShownCount, { meanFrom, rounding }: DisclosureRule): CountRange {
  if (about === null) return { low: 0, high: meanFrom - 1 };
  return { low: Math.max(meanFrom, Math.ceil(about - rounding / 2)), high: Math.ceil(about + rounding / 2) - 1 };
}

const sumOf = (cells: readonly Pick<Cell, 'n'>[]): number => cells.reduce((all, { n }) => all + n, 0);
