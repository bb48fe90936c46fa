import * as z from 'zod/mini';

/** From large to small. */
export const AreaLevel = z.enum(['country', 'gemeente', 'wijk', 'buurt']);
export type AreaLevel = z.infer<typeof AreaLevel>;

const pattern = /^(NL00|GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$/;
const prefixes = { NL: 'country', GM: 'gemeente', WK: 'wijk', BU: 'buurt' } as const;
const written = { country: ['NL', 2], gemeente: ['GM', 4], wijk: ['WK', 6], buurt: ['BU', 8] } as const;

/** A code of CBS as we keep it. Codes of wijken and buurten hold letters since 2023: `WK0363MB`. */
export const AreaCode = z.string().check(z.regex(pattern));

/** The year whose borders and codes hold: the indelingsjaar. */
export const AreaYear = z.int().check(z.gte(1990), z.lte(2100));

/** An area of CBS in one indelingsjaar. The same code in another year may be other ground: ask `continuous`. */
export const Area = z.object({
  code: z.string(),
  year: z.int(),
  level: AreaLevel,
  name: z.string(),
  /** Null for the country only. */
  gemeenteCode: z.nullable(z.string()),
  /** Of a buurt only. */
  wijkCode: z.nullable(z.string()),
});
export type Area = z.infer<typeof Area>;

/** The country, which no file of areas holds. */
export const country = (year: number): Area => ({
  code: 'NL00',
  year,
  level: 'country',
  name: 'Nederland',
  gemeenteCode: null,
  wijkCode: null,
});

/**
 * Reads a code as files write it: padded with spaces, the country as `NL01` (RIVM), without prefix or leading zeros where
 * the column says which level it is (`03080000`, `3080000`).
 * @returns null when it is no code, or of another level than asked for.
 */
export function readAreaCode(text: string, level?: AreaLevel): string | null {
  const bare = text.trim();
  const code = bare === 'NL01' ? 'NL00' : withPrefix(bare, level);
  return pattern.test(code) && (level === undefined || levelOf(code) === level) ? code : null;
}

function withPrefix(bare: string, level: AreaLevel | undefined): string {
  if (level === undefined || !/^\d[0-9A-Z]*$/.test(bare)) return bare;
  const [prefix, length] = written[level];
  return prefix + (/^\d+$/.test(bare) ? bare.padStart(length, '0') : bare);
}

/** The level a code is of. */
export const levelOf = (code: string): AreaLevel => prefixes[code.slice(0, 2) as keyof typeof prefixes];

/** The gemeente a code lies in: its own for a gemeente, null for the country. */
export const gemeenteCodeOf = (code: string): string | null =>
  levelOf(code) === 'country' ? null : `GM${code.slice(2, 6)}`;

/** The wijk a code lies in: its own for a wijk, null for what is larger. */
export const wijkCodeOf = (code: string): string | null =>
  levelOf(code) === 'wijk' || levelOf(code) === 'buurt' ? `WK${code.slice(2, 8)}` : null;
