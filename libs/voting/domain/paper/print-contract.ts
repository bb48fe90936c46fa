import * as z from 'zod/mini';
import { Id, languages, Lines } from '@wijkspoor/platform/domain';

/** What can be printed for a vote: letters with a code each, or ballot papers with a number each. */
export const votePrintKinds = ['letters', 'papers'] as const;
export type VotePrintKind = (typeof votePrintKinds)[number];

/** So many in one file: more takes too much memory at once, and is asked again. */
export const mostVotePrints = { letters: 1_000, papers: 500 } as const satisfies Record<VotePrintKind, number>;

const asked = {
  /** The caller makes the id, so that sending twice makes one. */
  id: Id,
  language: z.enum(languages),
  /** Where people hand in paper, or get help: stands on it in these words. */
  place: Lines(300),
};
const Amount = (max: number) => z.int().check(z.minimum(1), z.maximum(max));

/** Asks for letters with a code each, or for ballot papers with a number each. */
export const AskVotePrint = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.literal('letters'), amount: Amount(mostVotePrints.letters) }),
  z.strictObject({
    ...asked,
    place: asked.place.check(z.minLength(1)),
    kind: z.literal('papers'),
    amount: Amount(mostVotePrints.papers),
  }),
]);
export type AskVotePrint = z.infer<typeof AskVotePrint>;

/** Something to be printed. `taken`: somebody downloaded the file, or the vote is over; it is gone. */
export const VotePrintView = z.object({
  id: z.string(),
  kind: z.enum(votePrintKinds),
  language: z.enum(languages),
  amount: z.int(),
  state: z.enum(['waiting', 'making', 'ready', 'failed', 'cancelled', 'taken']),
  /** Of ballot papers: the number of the first one. */
  firstNumber: z.nullable(z.int()),
  place: z.string(),
  askedAt: z.string(),
});
export type VotePrintView = z.infer<typeof VotePrintView>;

/** What was asked for a vote, newest first, with the vote it is of. */
export const VotePrintList = z.object({
  vote: z.object({
    number: z.int(),
    title: z.string(),
    /** What can be asked for now. */
    kinds: z.array(z.enum(votePrintKinds)),
    languages: z.array(z.enum(languages)),
    project: z.object({ id: z.string(), name: z.string() }),
  }),
  items: z.array(VotePrintView),
});
export type VotePrintList = z.infer<typeof VotePrintList>;
