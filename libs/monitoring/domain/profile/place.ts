import { type Area, type AreaInYear, type Composition, continuous } from '@wijkspoor/wijk/domain';

/** Where a profile is about: the ground of the wijk, and what lies around it. */
export type Place = {
  /** The name the gemeente gives the wijk. */
  readonly name: string;
  /** Indelingsjaar of the areas; null when nobody chose them. */
  readonly year: number | null;
  /** What the wijk is made of: one area, or buurten. */
  readonly areas: readonly Pick<Area, 'code' | 'name' | 'level'>[];
  /** Codes the wijk is made of that the areas do not hold any more: then the rest is not the wijk. */
  readonly missing: readonly string[];
  /** The wijk of CBS all buurten lie in, when there is one. */
  readonly around: { readonly code: string; readonly name: string } | null;
  readonly gemeente: { readonly code: string | null; readonly name: string };
  /** The code of the country. */
  readonly country: string;
  readonly lives: readonly AreaInYear[];
};

/** The code of the CBS wijk around the buurten a wijk is made of; null when they lie in several, or when it is a CBS wijk itself. */
export function codeAround(composition: Composition | null): string | null {
  if (composition?.kind !== 'buurten' || composition.missing.length > 0) return null;
  const codes = new Set(composition.areas.map(({ wijkCode }) => wijkCode));
  const [only] = codes;
  return codes.size === 1 && only !== undefined ? only : null;
}

/** What was found out about a place before, by year and code: a profile of many tables asks the same again and again. */
const judged = new WeakMap<Place, Map<number, Map<string, boolean>>>();

/** Whether a code of some indelingsjaar is the ground it was in the year the wijk is made of. The country stays where it is. */
export function sameGround(place: Place, code: string, year: number): boolean {
  if (code === place.country || place.year === year) return true;
  if (place.year === null) return false;
  const known = judgedIn(place, year);
  const before = known.get(code);
  if (before !== undefined) return before;
  const same = continuous(code, place.lives, year, place.year);
  known.set(code, same);
  return same;
}

function judgedIn(place: Place, year: number): Map<string, boolean> {
  const years = judged.get(place) ?? new Map<number, Map<string, boolean>>();
  judged.set(place, years);
  const known = years.get(year) ?? new Map<string, boolean>();
  years.set(year, known);
  return known;
}
