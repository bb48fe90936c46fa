import * as z from 'zod/mini';
import { Area, type AreaLevel, gemeenteCodeOf, levelOf, readAreaCode, wijkCodeOf } from './area';

/** A postcode as people type it, kept as `3512JE` or `3512`. */
export const Postcode = z.string().check(
  z.overwrite((text) => text.replaceAll(/\s/g, '').toUpperCase()),
  z.regex(/^[1-9]\d{3}([A-Z]{2})?$/),
);

/** Where a postcode lies, as small as can be said for certain. */
export const PostcodePlace = z.object({ postcode: z.string(), year: z.int(), area: Area });
export type PostcodePlace = z.infer<typeof PostcodePlace>;

/** One line of a list of postcodes; a gemeente may be told by its name. */
export type ToldPostcode = {
  readonly postcode: string;
  readonly number: number | null;
  readonly code: string | null;
  readonly gemeenteName: string;
};

type Told = keyof typeof keys;
const keys = {
  postcode: /^(postcode|pc6|pc4|postcode[46])$/,
  number: /^(huisnummer|huisnr|nummer|hnr)$/,
  buurt: /^(buurt|buurtcode|bucode)$/,
  wijk: /^(wijk|wijkcode|wkcode)$/,
  gemeente: /^(gemeente|gemeentecode|gmcode|gemeentenaam|gemeentenam|gem)$/,
} as const;

/** Which columns hold what; the year behind a name (`Buurt2024`) does not matter. */
export function findPostcodeColumns(columns: readonly string[]): ReadonlyMap<Told, string> {
  const found = new Map<Told, string>();
  for (const column of columns) {
    const plain = column
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '')
      .replace(/(19|20)\d\d(rep)?$/, '');
    for (const [told, pattern] of Object.entries(keys)) {
      if (pattern.test(plain) && !found.has(told as Told)) found.set(told as Told, column);
    }
  }
  return found;
}

/** Whether these columns can tell where postcodes lie. */
export const tellsPostcodes = (found: ReadonlyMap<Told, string>): boolean =>
  found.has('postcode') && (found.has('buurt') || found.has('wijk') || found.has('gemeente'));

/** Reads one line. @returns null when there is no postcode on it, or one of two digits that says too little. */
export function readPostcode(
  columns: ReadonlyMap<Told, string>,
  values: Readonly<Record<string, string>>,
): ToldPostcode | null {
  const text = (told: Told): string => values[columns.get(told) ?? ''] ?? '';
  const postcode = Postcode.safeParse(text('postcode'));
  if (!postcode.success) return null;
  const code = (['buurt', 'wijk', 'gemeente'] as const)
    .map((level) => readAreaCode(text(level), level))
    .find((one) => one !== null);
  const number = Number(text('number'));
  return {
    postcode: postcode.data,
    number: Number.isSafeInteger(number) && number > 0 && number < 2 ** 31 - 1 ? number : null,
    code: code ?? null,
    gemeenteName: text('gemeente').trim(),
  };
}

/**
 * The smallest area that all of these lie in: one buurt when there is one, else their wijk or gemeente; null when they lie in
 * several gemeenten, or there are none.
 */
export function placeOf(codes: readonly string[]): { readonly code: string; readonly level: AreaLevel } | null {
  for (const codeAt of [(code: string) => code, wijkCodeOf, gemeenteCodeOf]) {
    const [code, ...others] = new Set(codes.map(codeAt));
    if (code !== undefined && code !== null && others.length === 0) return { code, level: levelOf(code) };
  }
  return null;
}
