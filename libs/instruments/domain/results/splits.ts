import * as z from 'zod/mini';
import type { ClosedQuestion } from '../instrument/definition';
import { ageBands, type RoundCounts } from './counts';
import type { DisclosureRule } from './disclosure-rule';
import { type Group, groupsAlong, type TieOf } from './groups';
import { type Answered, showableDistributions, showableMeans } from './protect';
import { roundedCount, ShownCount } from './rounding';
import { hiddenQuestion, mayCount, showQuestion, ShownQuestion } from './shown-question';
import { type Axis, cellsByQuestion, mergeTallies, sizeOf, talliesAlong, type Tally } from './tally';
import { noTies, tieAlong, type Ties } from './ties';

/** A group beside the others: neighbours in the list are together when they are too few apart. */
export const ShownGroup = z.object({
  /** Age bands, or codes of buurten. */
  of: z.array(z.string()),
  /** True when those who did not say it were too few to be left out, and are counted here. */
  withSilent: z.boolean(),
  forms: ShownCount,
  questions: z.array(ShownQuestion),
});
export type ShownGroup = z.infer<typeof ShownGroup>;

/** The splits, each by itself and never crossed; null when they cannot be shown. */
export type Splits = { readonly age: ShownGroup[] | null; readonly buurt: ShownGroup[] | null };

/** A question counts in the forming of groups when this part of the forms answered it; others are hidden where they are too few. */
const common = 0.8;

/**
 * The splits that may be shown beside the totals: both when that is safe; otherwise by age; otherwise by buurt.
 * @param ties of the forms and of each question, by place from 0.
 */
export function showSplits(counts: RoundCounts, ties: readonly Ties[], rule: DisclosureRule): Splits {
  const [age, buurt] = [splitBy('age', true, counts, ties, rule), splitBy('buurt', true, counts, ties, rule)];
  if (age !== null && buurt !== null) return { age, buurt };
  const alone = splitBy('age', false, counts, ties, rule);
  return { age: alone, buurt: alone === null ? buurt : null };
}

function splitBy(
  axis: Axis,
  withOther: boolean,
  counts: RoundCounts,
  ties: readonly Ties[],
  rule: DisclosureRule,
): ShownGroup[] | null {
  const last = axis === 'age' ? ageBands.length : counts.buurten.length;
  const cells = cellsByQuestion(counts.cells);
  const tallies = Array.from({ length: counts.questions.length + 1 }, (_, place) =>
    talliesAlong(cells.get(place) ?? [], axis, last),
  );
  const tieOf = (place: number) => tieAlong(ties[place] ?? noTies, axis, last, withOther);
  const groups = groupsOf(tallies, tieOf, axis === 'age' ? rule.meanFrom : rule.buurtSplitFrom, rule);
  if (groups === null) return null;
  const asked = counts.questions.map((question, index) => {
    const place = index + 1;
    return showOf(question, groups, tieOf(place), rule, (key) => {
      const found = key === question.key ? place : counts.questions.findIndex((one) => one.key === key) + 1;
      return tallies[found] ?? [];
    });
  });
  return groups.map((group, index) => ({
    of: group
      .filter((place) => place > 0)
      .map((place) => (axis === 'age' ? ageBands[place - 1] : counts.buurten[place - 1]?.code) ?? ''),
    withSilent: group.includes(0),
    forms: roundedCount(sizeOf(together(group, tallies[0] ?? [])), rule),
    questions: asked.flatMap((shown) => shown[index] ?? []),
  }));
}

/** Groups that hold for the forms and for every common question alike. */
function groupsOf(
  tallies: readonly (readonly Tally[])[],
  tieOf: (place: number) => TieOf,
  limit: number,
  rule: DisclosureRule,
): Group[] | null {
  const answered = tallies.map((along) => sizeOf(mergeTallies(along)));
  const counting = [...tallies.keys()].filter((place) => (answered[place] ?? 0) >= common * (answered[0] ?? 0));
  const sizes = (tallies[0] ?? []).map((_, place) => {
    const people = counting.map((question) => sizeOf(tallies[question]?.[place] ?? new Map()));
    // who did not say it is left over in every question in which they are somebody
    return place === 0 ? Math.max(...people) : Math.min(...people);
  });
  const ties = counting.map(tieOf);
  return groupsAlong(sizes, (one, other) => Math.min(...ties.map((tie) => tie(one, other))), limit, rule.meanFrom);
}

/** One question of all groups, with what must be hidden left out. */
function showOf(
  question: ClosedQuestion,
  groups: readonly Group[],
  tie: TieOf,
  rule: DisclosureRule,
  talliesOf: (key: string) => readonly Tally[],
): ShownQuestion[] {
  const tallies = talliesOf(question.key);
  const answers = groups.map((group): Answered => ({ group, tally: together(group, tallies) }));
  const silent = groups.some((group) => group.includes(0))
    ? { group: [], tally: new Map() }
    : { group: [0], tally: together([0], tallies) };
  const may = ({ group }: Answered) => mayCount(question, (key) => sizeOf(together(group, talliesOf(key))), rule);
  const means = showableMeans(question, answers, silent, tie, may, rule);
  const parts = showableDistributions(answers, silent, may, rule);
  return answers.map((one) => {
    if (!may(one)) return hiddenQuestion(question);
    const shown = showQuestion(question, one.tally, rule);
    // a bound gives nothing to subtract
    const mean = means.has(one) || shown.mean?.bound !== 'exact' ? shown.mean : null;
    const isHidden = mean === null && (question.kind === 'scale' || question.kind === 'number');
    return { ...shown, mean, distribution: parts.has(one) && !isHidden ? shown.distribution : null };
  });
}

const together = (group: Group, tallies: readonly Tally[]): Tally =>
  mergeTallies(group.map((place) => tallies[place] ?? new Map<number, number>()));
