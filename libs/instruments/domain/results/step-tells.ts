import type { ClosedQuestion } from '../instrument/definition';
import type { DisclosureRule } from './disclosure-rule';
import { countsOfParts, isDominated, meanPrecision, showMean } from './figures';
import { roundTo } from './rounding';
import { changeBetween, mergeTallies, sizeOf, type Tally } from './tally';

/** Between which whole numbers something lies. */
type Between = { readonly low: number; readonly high: number };

/**
 * True when a reader who subtracts what was shown of two moments can see that all answers in between were (nearly) the same, or
 * that one answer made the difference. Nearly: within `edge` percent of all that is possible.
 *
 * Of a part, such as the low scores, and a step large enough for a distribution of its own, only what is certain of everybody in it:
 * "at most 5%" could be shown of it by itself. Else a subject to which hardly anybody gives a low score would, after one large step,
 * stay as it was for ever: the more people come in, the surer it is that nearly none of them gave one.
 */
export function stepTells(question: ClosedQuestion, before: Tally, after: Tally, rule: DisclosureRule): boolean {
  if (sizeOf(before) === 0 || sizeOf(after) === 0) return false;
  const { came, went } = changeBetween(before, after);
  if (isDominated(question, mergeTallies([came, went]))) return true;
  const scores = question.kind === 'scale' || question.kind === 'number' ? question : { min: 0, max: 0 };
  const isGroup = Math.max(sizeOf(came), sizeOf(went)) >= rule.distributionFrom;
  const known = (tally: Tally): readonly Between[] => [
    sumKnown(question, tally, rule),
    ...partsKnown(question, tally, rule),
  ];
  const [old, now] = [known(before), known(after)];
  return old.some(({ low, high }, index) => {
    const { min, max } = index === 0 ? scores : { min: 0, max: 1 };
    const possible = {
      low: min * sizeOf(came) - max * sizeOf(went),
      high: max * sizeOf(came) - min * sizeOf(went),
    };
    const margin = index > 0 && isGroup ? 0 : ((possible.high - possible.low) * rule.edge) / 100;
    const step = { low: (now[index]?.low ?? 0) - high, high: (now[index]?.high ?? 0) - low };
    return possible.high > possible.low && (step.low >= possible.high - margin || step.high <= possible.low + margin);
  });
}

/** What a reader knows of the sum of the answers. */
function sumKnown(question: ClosedQuestion, tally: Tally, rule: DisclosureRule): Between {
  if (question.kind === 'one' || question.kind === 'several') return { low: 0, high: 0 };
  const n = sizeOf(tally);
  const shown = showMean(question, tally, rule);
  const half = meanPrecision(question) / 2;
  const around = (sign: -1 | 1) => roundTo(n * ((shown?.value ?? 0) + sign * half), half / 100);
  return {
    low: shown === null || shown.bound === 'atMost' ? question.min * n : Math.ceil(around(-1)),
    high: shown === null || shown.bound === 'atLeast' ? question.max * n : Math.floor(around(1)),
  };
}

/** And of the number of people in each part. */
function partsKnown(question: ClosedQuestion, tally: Tally, rule: DisclosureRule): readonly Between[] {
  const n = sizeOf(tally);
  return countsOfParts(question, tally).map((count) => {
    if (n < rule.distributionFrom) return { low: 0, high: n };
    const about = roundTo(count, rule.rounding);
    const half = rule.rounding / 2;
    return { low: Math.max(0, Math.ceil(about - half)), high: Math.min(n, Math.ceil(about + half) - 1) };
  });
}
