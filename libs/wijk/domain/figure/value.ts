import type { NoFigureReason } from './figure';

/** How a file writes numbers: `12.5` or `12,5`. */
export type NumberStyle = 'point' | 'comma';
/** What a cell holds: a number, no figure with its reason, or something that is neither. */
export type CellValue =
  { readonly value: number } | { readonly reason: NoFigureReason } | { readonly wrong: 'number' | 'infinite' };

const words: ReadonlyMap<string, NoFigureReason> = /* @__PURE__ */ wordsOfNone();
function wordsOfNone(): Map<string, NoFigureReason> {
  return new Map<string, NoFigureReason>([
    ...['', '.', '..', '...', '-', '--', '---', '–', '—', '?', '#', '/'].map(notAvailable),
    ...['na', 'n/a', 'n.a.', 'null', 'none', 'nb', 'n.b.', 'nvt', 'n.v.t.', 'onbekend', 'niet beschikbaar'].map(
      notAvailable,
    ),
    ...['x', '*', 'geheim', 'secret', '-99997'].map((word): [string, NoFigureReason] => [word, 'secret']),
  ]);
}
function notAvailable(word: string): [string, NoFigureReason] {
  return [word, 'notAvailable'];
}

const patterns = {
  point: /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/,
  comma: /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/,
} as const;

/** Reads a cell. Codes that stand for no figure, such as -99995, are never numbers; NaN and Infinity are refused. */
export function readValue(cell: unknown, style: NumberStyle): CellValue {
  if (typeof cell === 'number') return fromNumber(cell);
  if (cell === null || cell === undefined) return { reason: 'notAvailable' };
  if (typeof cell !== 'string') return { wrong: 'number' };
  const text = bare(cell);
  const reason = words.get(text.toLowerCase());
  if (reason !== undefined) return { reason };
  if (/^[+-]?(nan|inf(inity)?|∞)$/i.test(text)) return { wrong: 'infinite' };
  if (!patterns[style].test(text)) return { wrong: 'number' };
  return fromNumber(Number(style === 'point' ? text.replaceAll(',', '') : text.replaceAll('.', '').replace(',', '.')));
}

function fromNumber(value: number): CellValue {
  if (!Number.isFinite(value)) return { wrong: 'infinite' };
  if (value === -99997) return { reason: 'secret' };
  if (value <= -99990 && value >= -99999 && Number.isInteger(value)) return { reason: 'notAvailable' };
  return { value: value === 0 ? 0 : value };
}

/** Without what stands around a number: spaces of all kinds, the euro, the percent sign. */
const bare = (text: string): string =>
  text
    .replaceAll(/[\s\u00a0\u202f\ufeff]+/g, ' ')
    .trim()
    .replace(/^€ ?/, '')
    .replace(/ ?[%€]$/, '');

/** What a cell looks like, while it is not known yet how the file writes numbers. */
export type CellLook = 'missing' | 'number' | 'point' | 'comma' | 'unclear' | 'text';

/** Looks at a cell: `unclear` is `1.234` or `1,234`, which both ways of writing have with another meaning. */
export function lookAt(cell: unknown): CellLook {
  if (typeof cell === 'number') return 'number';
  if (cell === null || cell === undefined) return 'missing';
  if (typeof cell !== 'string') return 'text';
  const text = bare(cell);
  if (words.has(text.toLowerCase())) return 'missing';
  if (/^[+-]?(nan|inf(inity)?|∞)$/i.test(text)) return 'number';
  if (/^[+-]?\d+$/.test(text)) return 'number';
  if (/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return 'unclear';
  if (patterns.point.test(text)) return 'point';
  return patterns.comma.test(text) ? 'comma' : 'text';
}

/**
 * Decides how a file writes numbers.
 * @param delimiter of a CSV: Dutch Excel writes `;` and decimal commas; null when numbers are written by a program (JSON).
 * @returns null when the file does both, or does not show which.
 */
export function numberStyle(
  looks: Readonly<Record<'point' | 'comma' | 'unclear', number>>,
  delimiter: string | null,
): NumberStyle | null {
  if (delimiter === null) return looks.comma > 0 ? null : 'point';
  if (looks.point > 0) return looks.comma > 0 ? null : 'point';
  if (looks.comma > 0) return 'comma';
  if (looks.unclear === 0 || delimiter === ',') return 'point';
  return delimiter === ';' ? 'comma' : null;
}

/**
 * Reads the period of a row: `2024JJ00`, `2024KW03`, `2024MM11`, `2024`, `2024-Q1`, `2023SJ00`.
 * @returns `2024`, `2024-Q3` or `2024-11`; null when it is no period of ours.
 */
export function readPeriod(cell: unknown): string | null {
  const text = (typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? cell : '').trim().toUpperCase();
  const match = /^((?:19|20)\d{2})(?:\*|(JJ|SJ)\d{2}|(?:KW0?|-?Q)([1-4])|(?:MM|-)(0[1-9]|1[0-2])|\/\d{2,4})?$/.exec(
    text,
  );
  if (!match) return null;
  const [, year = '', , quarter, month] = match;
  if (quarter !== undefined) return `${year}-Q${quarter}`;
  return month === undefined ? year : `${year}-${month}`;
}

/** What a row of a table with margins holds: the value, or a bound of it. */
export function readMargin(code: string, title = ''): 'v' | 'l' | 'u' | null {
  const text = `${code.trim()} ${title}`.toLowerCase();
  if (/^mw0|waarde|value|^$/.test(text.trim())) return 'v';
  if (/^mog|ondergrens|lower/.test(text)) return 'l';
  return /^mbg|bovengrens|upper/.test(text) ? 'u' : null;
}
