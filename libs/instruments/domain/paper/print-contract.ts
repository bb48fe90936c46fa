import * as z from 'zod/mini';
import { Id, languages, Lines } from '@wijkspoor/platform/domain';

export const printKinds = ['poster', 'letters', 'sheets'] as const;
export type PrintKind = (typeof printKinds)[number];

/** So many in one file: more takes too much memory at once, and is asked again. A sheet has several pages. */
export const mostPrinted = { poster: 1, letters: 1_000, sheets: 100 } as const satisfies Record<PrintKind, number>;

const asked = {
  /** The caller makes the id, so that sending twice makes one. */
  id: Id,
  language: z.enum(languages),
  /** Where people hand in paper, or get help: stands on it in these words. */
  place: Lines(300),
};
const Amount = (max: number) => z.int().check(z.minimum(1), z.maximum(max));

/** Asks for something to be printed. */
export const AskPrint = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.literal('poster') }),
  z.strictObject({ ...asked, kind: z.literal('letters'), amount: Amount(mostPrinted.letters) }),
  z.strictObject({
    ...asked,
    place: asked.place.check(z.minLength(1)),
    kind: z.literal('sheets'),
    amount: Amount(mostPrinted.sheets),
  }),
]);
export type AskPrint = z.infer<typeof AskPrint>;

const printStates = ['waiting', 'making', 'ready', 'failed', 'cancelled', 'expired'] as const;

/** Something to be printed. `expired`: it had codes in it, and the round is closed. */
export const PrintView = z.object({
  id: z.string(),
  kind: z.enum(printKinds),
  language: z.enum(languages),
  amount: z.int(),
  /** So many of them are done. */
  done: z.int(),
  state: z.enum(printStates),
  /** Of sheets: the number of the first one. */
  firstNumber: z.nullable(z.int()),
  place: z.string(),
  askedAt: z.string(),
});
export type PrintView = z.infer<typeof PrintView>;

/** What was asked for a round, newest first, with the round it is of. */
export const PrintList = z.object({
  round: z.object({
    number: z.int(),
    title: z.string(),
    kinds: z.array(z.enum(printKinds)),
    languages: z.array(z.enum(languages)),
    project: z.object({ id: z.string(), name: z.string() }),
  }),
  items: z.array(PrintView),
});
export type PrintList = z.infer<typeof PrintList>;
