import { type AreaLevel, gemeenteCodeOf } from './area';
import type { ToldArea } from './area-properties';
import { dissolve, readBoundary, writeBoundary } from './boundary';
import type { AreaChange } from './continuity';

/** An area as an import puts it away. */
export type ImportedArea = {
  readonly code: string;
  readonly level: AreaLevel;
  readonly name: string;
  readonly gemeenteCode: string;
  readonly wijkCode: string | null;
  readonly change: AreaChange;
  /** Made of what lies in it, because the file did not have it. */
  readonly derived: boolean;
  /** As `writeBoundary` writes it: a country of numbers would be many times as large. */
  readonly boundary: string | null;
};

/** An area that was told, with its ground as `writeBoundary` writes it. */
export type GroundedArea = ToldArea & { readonly boundary: string | null };

/**
 * What lies in each other: wijken and gemeenten that the file lacks are made of the areas in them, ground and all. Ground is
 * left out where a part has none: a border with a bite out of it would be wrong.
 */
export function complete(told: readonly GroundedArea[]): readonly ImportedArea[] {
  const given = told.map(importedOf);
  const wijken = derive(told, given, 'buurt', 'wijk');
  const gemeenten = derive(told, [...given, ...wijken], 'wijk', 'gemeente');
  return [...given, ...wijken, ...gemeenten];
}

function derive(
  told: readonly GroundedArea[],
  areas: readonly ImportedArea[],
  small: 'buurt' | 'wijk',
  large: 'wijk' | 'gemeente',
): readonly ImportedArea[] {
  const known = new Set(areas.map(({ code }) => code));
  const names = new Map(
    told
      .flatMap((one) => [[one.wijkCode, one.wijkName] as const, [one.gemeenteCode, one.gemeenteName] as const])
      .filter(([, name]) => name !== ''),
  );
  const parts = new Map<string, ImportedArea[]>();
  for (const area of areas) {
    const code = large === 'wijk' ? area.wijkCode : area.gemeenteCode;
    if (area.level !== small || code === null || known.has(code)) continue;
    const list = parts.get(code);
    if (list === undefined) parts.set(code, [area]);
    else list.push(area);
  }
  return [...parts].map(([code, list]) => ({
    code,
    level: large,
    name: names.get(code) ?? code,
    gemeenteCode: list[0]?.gemeenteCode ?? gemeenteCodeOf(code) ?? '',
    wijkCode: null,
    change: null,
    derived: true,
    boundary: groundOf(list),
  }));
}

function groundOf(parts: readonly ImportedArea[]): string | null {
  const grounds = parts.map(({ boundary }) => boundary).filter((one) => one !== null);
  return grounds.length < parts.length ? null : writeBoundary(dissolve(grounds.map(readBoundary)));
}

const importedOf = ({ code, level, name, gemeenteCode, wijkCode, change, boundary }: GroundedArea): ImportedArea => ({
  code,
  level,
  name: name === '' ? code : name,
  gemeenteCode,
  wijkCode,
  change,
  derived: false,
  boundary,
});
