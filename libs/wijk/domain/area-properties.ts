import { type AreaLevel, gemeenteCodeOf, levelOf, readAreaCode, wijkCodeOf } from './area';
import type { AreaChange } from './continuity';

/** An area as one line or feature of a file tells it. */
export type ToldArea = {
  readonly code: string;
  readonly level: AreaLevel;
  /** Empty when the file has no name for it. */
  readonly name: string;
  readonly gemeenteCode: string;
  readonly wijkCode: string | null;
  readonly change: AreaChange;
  /** Names of what it lies in, where the file says so. */
  readonly gemeenteName: string;
  readonly wijkName: string;
};
/** What of a line is not an area: water has a code too, and some codes are not ours. */
export type NoArea = 'water' | 'otherArea';

type Told = keyof typeof keys;
/** What the publishers call things: PDOK, the maps and tables of CBS, and lists made from them. */
const keys = {
  buurt: ['buurtcode', 'bucode', 'buurt', 'wijkenenbuurten'],
  wijk: ['wijkcode', 'wkcode', 'wijk'],
  gemeente: ['gemeentecode', 'gmcode', 'gemeente', 'gemcode'],
  any: ['statcode', 'gwbcode', 'regiocode', 'gebiedscode', 'codering', 'code', 'key', 'identifier'],
  buurtName: ['buurtnaam', 'bunaam'],
  wijkName: ['wijknaam', 'wknaam'],
  gemeenteName: ['gemeentenaam', 'gmnaam', 'gemnaam'],
  anyName: ['statnaam', 'regio', 'gebiedsnaam', 'naam', 'name', 'title'],
  water: ['water', 'h2o'],
  change: ['indelingswijzigingwijkenenbuurten', 'indelingswijziginggemeentewijkbuurt', 'indwbz', 'indwbi'],
} as const;
const places = new Map<string, readonly [Told, number]>(
  Object.entries(keys).flatMap(([told, names]) => names.map((name, place) => [name, [told as Told, place]] as const)),
);

/** Which of a file's columns says what; a column with a year or a number behind its name is the same column. */
export function findColumns(columns: readonly string[]): ReadonlyMap<Told, string> {
  const found = new Map<Told, readonly [string, number]>();
  for (const column of columns) {
    const [told, place] = places.get(plain(column)) ?? [];
    if (told === undefined || place === undefined) continue;
    if (place < (found.get(told)?.[1] ?? Infinity)) found.set(told, [column, place]);
  }
  return new Map([...found].map(([told, [column]]) => [told, column]));
}

/** Whether these columns can tell areas at all. */
export const tellsAreas = (found: ReadonlyMap<Told, string>): boolean =>
  ['buurt', 'wijk', 'gemeente', 'any'].some((told) => found.has(told as Told));

const plain = (column: string): string =>
  column
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replace(/^([a-z0-9]*?[a-z])\d{1,4}$/, '$1');

/** Reads one line; of several codes on it the smallest area is what the line is about. */
export function readArea(
  columns: ReadonlyMap<Told, string>,
  values: Readonly<Record<string, unknown>>,
): ToldArea | NoArea {
  const text = (told: Told): string => {
    const column = columns.get(told);
    const value = column === undefined ? undefined : values[column];
    return typeof value === 'string' || typeof value === 'number' ? clean(String(value)) : '';
  };
  if (/^(ja|b)$/i.test(text('water'))) return 'water';
  const code = codeOf(text);
  const level = code === null ? 'country' : levelOf(code);
  const gemeenteCode = code === null ? null : (readAreaCode(text('gemeente'), 'gemeente') ?? gemeenteCodeOf(code));
  if (code === null || level === 'country' || gemeenteCode === null) return 'otherArea';
  return {
    code,
    level,
    name: text(`${level}Name`) || text('anyName') || (level === 'gemeente' ? nameIn(text('gemeente')) : ''),
    gemeenteCode,
    wijkCode: level === 'buurt' ? (readAreaCode(text('wijk'), 'wijk') ?? wijkCodeOf(code)) : null,
    change: changeOf(text('change')),
    gemeenteName: text('gemeenteName') || nameIn(text('gemeente')),
    wijkName: text('wijkName'),
  };
}

function codeOf(text: (told: Told) => string): string | null {
  const levels = ['buurt', 'wijk', 'gemeente'] as const;
  const own = readAreaCode(text('any'));
  const named = levels.map((level) => readAreaCode(text(level), level));
  const told = [own, ...named].filter((code) => code !== null);
  const smallest = levels.flatMap((level) => told.filter((code) => levelOf(code) === level))[0];
  return smallest ?? own ?? readAreaCode(text('buurt'));
}

/** A column "gemeente" holds a code in one file and a name in another. */
const nameIn = (text: string): string => (/^(GM)?\d+$/.test(text) ? '' : text);

const changeOf = (text: string): AreaChange => {
  const number = Number(text);
  return number === 1 || number === 2 || number === 3 ? number : null;
};

/** Spaces as one, and no characters that nobody sees. */
const clean = (text: string): string =>
  text
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
