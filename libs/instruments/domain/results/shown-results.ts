import * as z from 'zod/mini';
import { channels, type RoundCounts } from './counts';
import type { DisclosureRule } from './disclosure-rule';
import { roundedCount, ShownCount } from './rounding';
import { showWeighted } from './show-weighted';
import { hiddenQuestion, mayCount, showQuestion, ShownQuestion, ShownWeighted } from './shown-question';
import { ShownGroup, showSplits } from './splits';
import { cellsByQuestion, sizeOf, tallyOf } from './tally';
import { growTies, noTies, type Ties } from './ties';
import type { Weighting } from './weighting';

/**
 * All that people see of a round's answers: made by `shownResults` and nothing else, kept as a frozen snapshot, and the answer of
 * pages, API and exports alike.
 */
export const ShownResults = z.object({
  forms: ShownCount,
  channels: z.record(z.enum(channels), ShownCount),
  /** The closed questions, in their order. */
  questions: z.array(ShownQuestion),
  /** By age band; null while the round is open, and when it cannot be shown. */
  age: z.nullable(z.array(ShownGroup)),
  /** By buurt, likewise. */
  buurt: z.nullable(z.array(ShownGroup)),
  /** Questions that may be shown with weights as well; null while the round is open, and when there is none. */
  weighted: z.nullable(z.array(ShownWeighted)),
});
export type ShownResults = z.infer<typeof ShownResults>;

/** What is shown once only, when the round has closed. */
export type ShownOnce = Pick<ShownResults, 'age' | 'buurt' | 'weighted'>;

/** Everything that may be shown of counts that nobody saw before. What was shown earlier is for `nextSnapshot` to reckon with. */
export function shownResults(
  counts: RoundCounts,
  rule: DisclosureRule,
  weighting: Weighting | null = null,
): ShownResults {
  return { ...shownTotals(counts, rule), ...shownOnce(counts, tiesOf(counts), rule, weighting) };
}

/** What may be shown of everyone together. */
export function shownTotals(counts: RoundCounts, rule: DisclosureRule): Omit<ShownResults, keyof ShownOnce> {
  const cells = cellsByQuestion(counts.cells);
  const tallies = [null, ...counts.questions].map((_, place) => tallyOf(cells.get(place) ?? []));
  const inChannel = tallyOf(cells.get(-1) ?? []);
  const places = new Map(counts.questions.map(({ key }, index) => [key, index + 1]));
  const answered = (key: string) => sizeOf(tallies[places.get(key) ?? -1] ?? new Map());
  return {
    forms: roundedCount(sizeOf(tallies[0] ?? new Map()), rule),
    channels: countsOf((index) => roundedCount(inChannel.get(index + 1) ?? 0, rule)),
    questions: counts.questions.map((question, index) =>
      mayCount(question, answered, rule)
        ? showQuestion(question, tallies[index + 1] ?? new Map(), rule)
        : hiddenQuestion(question),
    ),
  };
}

/** Splits and weights. @param ties of the forms and of each question, by place from 0. */
export function shownOnce(
  counts: RoundCounts,
  ties: readonly Ties[],
  rule: DisclosureRule,
  weighting: Weighting | null,
): ShownOnce {
  const weighted =
    weighting?.possible === true
      ? counts.questions.flatMap((_, index) => showWeighted(counts, index + 1, weighting, rule) ?? [])
      : [];
  return { ...showSplits(counts, ties, rule), weighted: weighted.length === 0 ? null : weighted };
}

/** Ties when nothing was shown before. */
function tiesOf(counts: RoundCounts): readonly Ties[] {
  const cells = cellsByQuestion(counts.cells);
  return [null, ...counts.questions].map((_, place) =>
    growTies(noTies, [], cells.get(place) ?? [], counts.buurten.length),
  );
}

const countsOf = (count: (index: number) => ShownCount): ShownResults['channels'] => ({
  link: count(channels.indexOf('link')),
  code: count(channels.indexOf('code')),
  paper: count(channels.indexOf('paper')),
  assisted: count(channels.indexOf('assisted')),
});
