import { indicatorOf } from '@wijkspoor/wijk/domain';
import { type Chosen, spoorOf, wholeOf } from './choice';
import {
  type Candidate,
  type Named,
  newestFirst,
  nothing,
  numberOf,
  numberOnGround,
  tellsOfWijk,
  widthOf,
  type WijkNumbers,
  wijkNumbers,
} from './figures';
import { type Place, sameGround } from './place';
import type { ProfileIndicator, ProfileNumber } from './view';

type Judged = {
  readonly candidate: Candidate;
  readonly numbers: WijkNumbers;
  readonly around: ProfileNumber | null;
  readonly gemeente: ProfileNumber | null;
  readonly country: ProfileNumber;
};

/** Most older numbers that are listed. */
const mostEarlier = 10;

/**
 * One indicator of a profile: the newest figure there is of the wijk; when there is none of the wijk, of the smallest area
 * around it.
 */
export function profileIndicator({ indicator, reason: why }: Chosen, candidates: readonly Candidate[], place: Place) {
  const judged = candidates.map((candidate) => judge(candidate, place)).sort(better);
  const [best] = judged;
  if (best === undefined) return without(indicator, why, place);
  const { candidate, numbers, around, gemeente, country } = best;
  const { example } = candidate;
  const fallback = fallbackOf(best);
  const trend = trendOf(best, judged, place);
  const shown: ProfileIndicator = {
    ...{ indicator, why, fallback, gemeente, country },
    ...{
      title: example.title,
      spoor: example.spoor,
      kind: example.kind,
      unit: example.unit,
      decimals: example.decimals,
    },
    categories: Object.values(example.categories),
    ...{ period: example.period, source: example.source, measured: example.measured, own: example.own },
    shareOf: candidate.whole === null ? null : wholeOf(indicator),
    ...{ wijk: numbers.wijk, added: numbers.added, buurten: [...numbers.buurten] },
    around: fallback === 'wijk' ? around : null,
    trend,
    earlier: earlierOf(best, judged, new Set(trend.map(({ period }) => period)), place),
  };
  return shown;
}

function judge(candidate: Candidate, place: Place): Judged {
  const { gemeente } = place;
  // without areas there is no year whose ground could be another
  const read = place.year === null ? numberOf : (of: Candidate, area: Named) => numberOnGround(of, place, area);
  return {
    candidate,
    numbers: wijkNumbers(candidate, place),
    around: place.around === null ? null : read(candidate, { ...place.around, level: 'wijk' }),
    gemeente:
      gemeente.code === null ? null : read(candidate, { code: gemeente.code, name: gemeente.name, level: 'gemeente' }),
    country: numberOf(candidate, { code: place.country, name: '', level: 'country' }),
  };
}

/** Of the wijk before of what lies around it; everyone before a group; then the newest; then what was measured. */
const better = (a: Judged, b: Judged): number =>
  nearness(b) - nearness(a) ||
  widthOf(a.candidate.example) - widthOf(b.candidate.example) ||
  newestFirst(a.candidate, b.candidate) ||
  Number(b.candidate.example.measured === 'measured') - Number(a.candidate.example.measured === 'measured') ||
  Number(b.candidate.example.own) - Number(a.candidate.example.own) ||
  (a.candidate.line < b.candidate.line ? 1 : -1);

function nearness({ numbers, around, gemeente, country }: Judged): number {
  if (tellsOfWijk(numbers)) return 4;
  return [country, gemeente, around].findLastIndex((number) => number !== null && number.value !== null) + 1;
}

function fallbackOf(judged: Judged): ProfileIndicator['fallback'] {
  return ([null, 'country', 'gemeente', 'wijk', null] as const)[nearness(judged)] ?? null;
}

/**
 * The numbers that may stand in one line with the newest one: measured, of the same table version, of ground that stayed
 * the same all the time. Estimates never: a difference between two of them shows nothing. A year without a number keeps its
 * place, so that nobody draws over it.
 */
function trendOf(best: Judged, judged: readonly Judged[], place: Place): ProfileIndicator['trend'] {
  const { candidate, numbers } = best;
  if (candidate.example.measured === 'modelled' || numbers.wijk.value === null) return [];
  const line = judged
    .filter((other) => other.candidate.line === candidate.line && newestFirst(candidate, other.candidate) <= 0)
    .sort((a, b) => newestFirst(a.candidate, b.candidate));
  const points: { period: string; value: number | null }[] = [];
  for (const { candidate: other, numbers: then } of line) {
    // where the ground changed, the line ends
    if (!place.areas.every(({ code }) => onSameGround(other, code, place))) break;
    points.push({ period: other.period, value: then.wijk.value });
  }
  const oldest = points.findLastIndex(({ value }) => value !== null);
  return oldest < 1 ? [] : points.slice(0, oldest + 1).reverse();
}

const onSameGround = ({ figures, example }: Candidate, code: string, place: Place): boolean =>
  sameGround(place, code, (figures.get(code) ?? example).area.year);

/** Older numbers that stand in no line with the one shown. Of other ground only when the wijk is one area: that is a number of then. */
function earlierOf(
  best: Judged,
  judged: readonly Judged[],
  inTrend: ReadonlySet<string>,
  place: Place,
): ProfileIndicator['earlier'] {
  const { candidate } = best;
  const older = judged
    .filter(({ candidate: other }) => newestFirst(candidate, other) < 0)
    .filter(({ candidate: other }) => !(other.line === candidate.line && inTrend.has(other.period)))
    .filter(({ candidate: other }) => widthOf(other.example) <= widthOf(candidate.example))
    .flatMap(({ candidate: other, numbers }) => {
      const number = numbers.wijk.value === null ? ofThen(other, place) : { ...numbers.wijk, sameGround: true };
      if (number === null || number.value === null) return [];
      const { example } = other;
      return [
        {
          ...{ period: example.period, value: number.value, lower: number.lower, upper: number.upper },
          ...{ measured: example.measured, unit: example.unit, decimals: example.decimals, source: example.source },
          ...{ own: example.own, areaYear: example.area.year },
          ...{ sameTable: other.version === candidate.version, sameGround: number.sameGround },
        },
      ];
    })
    .sort(newestFirst);
  return older.slice(0, mostEarlier);
}

function ofThen(candidate: Candidate, place: Place): (ProfileNumber & { readonly sameGround: boolean }) | null {
  const [only, more] = place.areas;
  return only === undefined || more !== undefined || place.missing.length > 0
    ? null
    : { ...numberOf(candidate, only), sameGround: false };
}

/** An indicator that no table holds for this place. */
function without(indicator: string, why: string, place: Place): ProfileIndicator {
  const area = { code: null, name: place.name, level: 'wijk', year: place.year } as const;
  return {
    ...{ indicator, why, title: indicator, spoor: spoorOf(indicator), kind: indicatorOf(indicator)?.kind ?? null },
    ...{ unit: '', decimals: 0, categories: [], period: null, source: null, measured: 'measured', own: false },
    ...{ shareOf: null, wijk: nothing(area, 'notAvailable'), added: 0, buurten: [], fallback: null, around: null },
    ...{ gemeente: null, country: null, trend: [], earlier: [] },
  };
}
