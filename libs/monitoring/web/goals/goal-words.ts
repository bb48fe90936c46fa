import { inject } from '@angular/core';
import type { PublicGoal, ShownMeasurement, StandingCode } from '@wijkspoor/monitoring/domain';
import { directionOf, localeOf } from '@wijkspoor/platform/domain';
import { ADDRESS, type BadgeKind, type IconName, useTexts } from '@wijkspoor/platform/web';
import { progressTexts } from './texts';

/** What is told of a goal in sentences. */
type Told = Pick<PublicGoal, 'unit' | 'baselineDue' | 'target' | 'targetOn' | 'standing'>;

/** The look of each standing, beside its word. */
export const standingBadge: Readonly<Record<StandingCode, BadgeKind>> = {
  notMeasured: 'plain',
  reached: 'done',
  onTrack: 'open',
  behind: 'busy',
  red: 'late',
};
/** Where the look has no sign of its own. */
export const standingIcon: Readonly<Partial<Record<StandingCode, IconName>>> = {
  notMeasured: 'circle',
  onTrack: 'arrow',
};

/** @returns the writers of goals and their measurements in the reader's language. */
export function useGoalWords() {
  const t = useTexts(progressTexts);
  const { language } = inject(ADDRESS);
  const locale = localeOf(language);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'unit', unit: 'percent', maximumFractionDigits: 3 });
  const days = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  const months = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
  const date = (day: string): string => days.format(new Date(`${day}T00:00:00Z`));
  const value = (of: number, unit: string): string =>
    unit === '%' ? percent.format(of) : unit === '' ? number.format(of) : `${number.format(of)} ${unit}`;
  /** Within a sentence: a number and its unit are not torn apart by Arabic words. */
  const within = (of: number, unit: string): string =>
    directionOf(language) === 'rtl' ? apart(value(of, unit)) : value(of, unit);
  const source = ({ source: kind, sourceWords }: Pick<ShownMeasurement, 'source' | 'sourceWords'>): string =>
    `${apart(sourceWords)} (${t(`source.${kind}`)})`;

  return {
    t,
    date,
    /** For a narrow column. */
    shortDate: (day: string): string => months.format(new Date(`${day}T00:00:00Z`)),
    value,
    source,
    /** As it stands beside a line of a picture. */
    tick: (of: number): string => (Math.abs(of) < 10_000 ? number.format(of) : short.format(of)),
    /** What a scale of a picture shows. */
    measure: (
      unit: string,
      of: { readonly kind: ShownMeasurement['kind']; readonly about: string } | null,
      indicator: string,
    ): string => {
      const what = of === null ? indicator : `${t(`kind.${of.kind}`)}: ${of.about}`;
      return unit === '' ? what : `${what} (${unit})`;
    },
    /** Where a goal is, where it should be, and where it goes, in sentences. */
    told: ({ unit, baselineDue, target, targetOn, standing: { last, line } }: Told): readonly string[] => [
      ...(last === null
        ? [
            t(line === null ? 'notYet' : 'notAgain'),
            ...(baselineDue === null ? [] : [t('measuredBefore', { date: date(baselineDue) })]),
          ]
        : [t('last', { date: date(last.on), value: within(last.value, unit) })]),
      ...(last === null || last.expected === null || line?.from === last.on
        ? []
        : [t('expected', { value: within(about(last.expected, unit), unit) })]),
      ...(line === null || line.from === last?.on
        ? []
        : [t('begin', { date: date(line.from), value: within(line.baseline, unit) })]),
      target === null || targetOn === null
        ? t('noTarget')
        : t('target', { date: date(targetOn), value: within(target, unit) }),
    ],
    /** A figure about the place, with all that belongs beside it. */
    background: (one: ShownMeasurement): string =>
      t('background.row', {
        about: apart(one.about),
        value: apart(value(one.value, one.unit)),
        year: one.measuredOn.slice(0, 4),
        level: one.level === null ? '' : t(`level.${one.level}`),
        kind: t(one.estimated ? 'estimated' : 'counted'),
        source: source(one),
      }),
  };
}

/** What a plan expects is no count: of people and things whole ones, unless they are few. */
const about = (expected: number, unit: string): number =>
  unit === '%' || Math.abs(expected) < 10 ? Math.round(expected * 10) / 10 : Math.round(expected);

/** Words of somebody else keep their own direction. */
const apart = (words: string): string => `\u2068${words}\u2069`;
