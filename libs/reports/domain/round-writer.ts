import type { ShownCount, ShownFigure, ShownQuestion } from '@wijkspoor/instruments/domain';
import { localTime } from '@wijkspoor/platform/domain';
import type { Builder } from './building';
import type { PublishedRoundFacts } from './facts';

/** Writes what a snapshot shows of one round: a number where it is one, words where it is a bound or nothing. */
export type RoundWriter = {
  readonly source: string;
  /** The same with the number of residents beside it. */
  readonly expectedSource: string;
  readonly shownOf: (key: string) => ShownQuestion | undefined;
  readonly count: (shown: ShownCount) => number | string;
  readonly mean: (shown: ShownFigure | null) => number | string;
  readonly percent: (shown: ShownFigure) => number | string;
  /** About how many, in words. */
  readonly people: (shown: ShownCount) => string;
};

/** @param round with public results. */
export function roundWriter(
  { say, day, number: write }: Builder,
  { results: { round, snapshot, limits } }: PublishedRoundFacts,
): RoundWriter {
  const taken = snapshot === null ? '' : day(localTime(snapshot.takenAt).date);
  const about = { round: round.number, title: round.title, wijk: round.wijk.name, day: taken };
  const shown = new Map(snapshot?.results.questions.map((one) => [one.key, one]));
  const fewer = say('results.fewer', { n: limits.mean });
  return {
    source: say('source.snapshot', about),
    expectedSource: say('source.expected', about),
    shownOf: (key) => shown.get(key),
    count: ({ about: n }) => n ?? fewer,
    mean: (one) => {
      if (one === null) return say('results.tooFew');
      return one.bound === 'exact' ? one.value : say(`bound.${one.bound}`, { value: write(one.value) });
    },
    percent: ({ value, bound }) => {
      if (bound === 'exact') return value;
      return say(bound === 'atMost' ? 'bound.percentAtMost' : 'bound.percentAtLeast', { value: write(value) });
    },
    people: ({ about: n }) => (n === null ? fewer : say('results.about', { n: write(n) })),
  };
}
