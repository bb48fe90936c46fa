import fs from 'node:fs';
import path from 'node:path';

const folder = (): string => path.join(process.env['TEST_DATA'] ?? '', 'nasty');
/** The strings of others are there; without them only the worst of our own are tried. */
export const haveStrings = (): boolean => fs.existsSync(folder());
const read = (file: string): string => fs.readFileSync(path.join(folder(), file), 'utf8');

/** Every string that is known to break programs: naughty strings, attacks, odd addresses. */
export function allStrings(): readonly string[] {
  const naughty = JSON.parse(read('blns/blns.json')) as string[];
  const attacks = fs
    .readdirSync(path.join(folder(), 'payloads'))
    .flatMap((file) => read(`payloads/${file}`).split('\n'));
  const addresses = (JSON.parse(read('email/isemail_tests.json')) as [string, string][]).map(([address]) => address);
  return [...new Set([...worst, ...naughty, ...attacks, ...addresses])];
}

/** Bodies that parsers disagree about: `y_` must parse, `n_` must not, `i_` may. */
export const jsonCases = (): readonly { name: string; input: string }[] =>
  JSON.parse(read('json/JSONTestSuite_parsing.json')) as { name: string; input: string }[];

/** The twenty that broke most in practice: they go into every field of every route. */
export const worst: readonly string[] = [
  '',
  ' \t\n',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff\ud800y',
  '\u202etxt.exe\u202c',
  '\ufeff\u200b\u2060',
  'e\u0301'.repeat(500),
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'İıſK',
  "'; drop table account; --",
  "' or '1'='1",
  '<script>alert(1)</script>',
  '{{7*7}}${7*7}#{7*7}<%= 7*7 %>',
  '../../../../etc/passwd%00.png',
  'x\r\nSet-Cookie: sid=x',
  "=cmd|'/C calc'!A0",
  '__proto__',
  '9'.repeat(100_000),
];

/** What is no text, where a text is meant, and the other way round. */
export const otherTypes: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53 + 2,
  [],
  [[[[[]]]]],
  {},
  { $gt: '' },
  { toString: 'x' },
  { length: 1e9 },
];
