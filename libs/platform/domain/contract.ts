import * as z from 'zod/mini';

/** Longest text a one-line field takes. */
const lineLength = 200;

/**
 * Text without control characters; `\n` and tab only where lines are meant. PostgreSQL refuses NUL, people cannot see the rest, and what is no
 * character at all (U+FFFE, U+FFFF) makes a file that no word processor opens.
 */
const printable = (allowLines: boolean) =>
  z.refine<string>(
    (text) =>
      !(
        allowLines
          ? /[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff\ufffe\uffff]/u
          : /[\u0000-\u001f\u007f\ud800-\udfff\ufffe\uffff]/u
      ).test(text),
    {
      error: 'controlCharacter',
    },
  );

/** One line a person typed, trimmed, 1 to `max` characters. */
export const Line = (max = lineLength) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), printable(false));

/** One line a person typed or left empty, trimmed, up to `max` characters. */
export const LineOrNone = (max: number) => z.string().check(z.trim(), z.maxLength(max), printable(false));

/** Several lines a person typed, trimmed, up to `max` characters. */
export const Lines = (max: number) =>
  z.string().check(
    z.overwrite((text) => text.replaceAll('\r\n', '\n').trim()),
    z.maxLength(max),
    printable(true),
  );

/** An id of ours, in lower case. */
export const Id = z.uuid().check(z.toLowerCase());
/** A day that somebody can mean: a year that was typed wrong is told, and the database knows no year 0. */
export const Day = z.iso.date().check(z.refine((day) => day >= '1900-01-01', { error: 'date' }));

/** The word of a gemeente or wijk in an address: `waterhoven`, `de-lindehoek`. */
export const Slug = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'slug' }), z.maxLength(60));

/** An e-mail address as people write it, kept in lower case. */
export const Email = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254), printable(false), z.email());

/** A problem document (RFC 9457). `code` is stable; `detail` is in the reader's language. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  errors: z.optional(
    z.array(
      z.object({
        path: z.string(),
        code: z.string(),
        detail: z.string(),
        /** The numbers and words that `detail` speaks of, such as `minimum`. */
        params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
      }),
    ),
  ),
});
export type Problem = z.infer<typeof Problem>;
