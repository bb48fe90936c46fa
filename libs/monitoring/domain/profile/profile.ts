import type { DrawnMap, Figure } from '@wijkspoor/wijk/domain';
import { briefly, briefOf, type Chosen, choiceOf, sectionsOf } from './choice';
import { candidatesOf } from './figures';
import { grouped } from './grouped';
import { profileIndicator } from './indicator';
import type { Place } from './place';
import type { ProfileIndicator, ProfileMissing, ProfileRound, ProfileSource, WijkProfile } from './view';

/** Everything a profile is made of. */
export type ProfileParts = {
  readonly wijk: { readonly slug: string; readonly name: string; readonly published: boolean };
  readonly place: Place;
  readonly figures: readonly Figure[];
  /** What staff chose for the projects of this wijk, in order. */
  readonly chosen: readonly Chosen[];
  readonly notes: readonly {
    readonly kind: 'strength' | 'duiding';
    readonly text: string;
    readonly author: string;
    readonly writtenOn: string;
  }[];
  /** Where residents were asked, the latest first. */
  readonly rounds: readonly ProfileRound[];
  readonly map: { readonly drawn: DrawnMap; readonly here: readonly string[] } | null;
  readonly published: boolean;
  /** No project this is of is public: then nobody sees it, whatever was published. */
  readonly projectHidden: boolean;
  /** Staff are told what is missing. */
  readonly forStaff: boolean;
};

/** Makes the profile of a wijk. What staff did not choose and no table holds is left out; what they chose is never left out. */
export function makeProfile(parts: ProfileParts): WijkProfile {
  const { wijk, place, chosen, map, notes } = parts;
  const candidates = candidatesOf(parts.figures);
  const made = (one: Chosen): ProfileIndicator => profileIndicator(one, candidates.get(one.indicator) ?? [], place);
  const indicators = choiceOf(chosen)
    .map(made)
    .filter(({ source }) => chosen.length > 0 || source !== null);
  const brief = briefOf(briefly.map((indicator) => made({ indicator, reason: '' })));
  const notesOf = (kind: 'strength' | 'duiding') =>
    notes.filter((note) => note.kind === kind).map(({ text, author, writtenOn }) => ({ text, author, writtenOn }));
  const profile: WijkProfile = {
    wijk: { slug: wijk.slug, name: wijk.name },
    published: parts.published,
    areas: (place.missing.length > 0 ? [] : place.areas).map(({ code, name, level }) => ({
      code,
      name,
      level,
      year: place.year ?? 0,
    })),
    map: (place.missing.length > 0 ? null : map?.drawn) ?? null,
    here: place.missing.length > 0 ? [] : [...(map?.here ?? [])],
    brief,
    sections: sectionsOf(indicators),
    chosen: chosen.length > 0,
    strengths: notesOf('strength'),
    duiding: notesOf('duiding'),
    residents: { asked: parts.rounds.length > 0, rounds: [...parts.rounds] },
    sources: sourcesOf([...brief, ...indicators]),
    missing: [],
  };
  return parts.forStaff ? { ...profile, missing: missingIn(profile, parts) } : profile;
}

/** The tables behind all numbers that are shown, each once. */
function sourcesOf(indicators: readonly ProfileIndicator[]): ProfileSource[] {
  const used = indicators.flatMap(({ source, period, own, earlier, trend }) => [
    ...(source === null || period === null
      ? []
      : [{ source, periods: [period, ...trend.flatMap((one) => (one.value === null ? [] : [one.period]))], own }]),
    ...earlier.map((one) => ({ source: one.source, periods: [one.period], own: one.own })),
  ]);
  const tables = grouped(used, ({ source }) => `${source.table} ${source.importedAt}`);
  return [...tables.values()]
    .flatMap(([first, ...rest]) => {
      if (first === undefined) return [];
      const { name, table, tableTitle, licence, importedAt } = first.source;
      const periods = new Set([first, ...rest].flatMap((one) => one.periods));
      return [{ name, table, tableTitle, licence, importedAt, periods: [...periods].sort(), own: first.own }];
    })
    .sort((a, b) => (b.periods.at(-1) ?? '').localeCompare(a.periods.at(-1) ?? '') || a.table.localeCompare(b.table));
}

/** What a profile lacks, in the order in which it is mended. */
function missingIn(profile: WijkProfile, { wijk: page, place, projectHidden }: ProfileParts): ProfileMissing[] {
  const shown = profile.sections.flatMap(({ indicators }) => indicators);
  const withoutFigure = shown.filter(({ wijk, buurten }) => wijk.value === null && buurten.length === 0).length;
  const figures = shown.length - withoutFigure;
  const gone = place.missing.length;
  const gaps: [ProfileMissing['code'], boolean, number][] = [
    ['projectHidden', projectHidden, 1],
    ['wijkHidden', !page.published, 1],
    ['areas', place.areas.length === 0 && gone === 0, 1],
    ['areasGone', gone > 0, gone],
    ['figures', figures === 0 && profile.areas.length > 0, 1],
    ['choice', !profile.chosen, 1],
    ['withoutFigure', withoutFigure > 0 && figures > 0 && gone === 0, withoutFigure],
    ['strengths', profile.strengths.length === 0, 1],
    ['duiding', profile.duiding.length === 0, 1],
    ['map', profile.map === null && gone === 0, 1],
  ];
  return gaps.filter(([, lacks]) => lacks).map(([code, , n]) => ({ code, n }));
}
