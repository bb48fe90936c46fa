import * as z from 'zod/mini';
import { Email } from '@wijkspoor/platform/domain';

/** Points by place of the option; 1 for what is chosen. What is not named gets nothing. */
const Choices = z.record(z.string().check(z.maxLength(3)), z.int().check(z.minimum(0), z.maximum(1000)));

/** A whole ballot. Casting again replaces it, until closing. `buurt`: where the voter lives, when that is asked and said. */
export const CastBallot = z.strictObject({
  choices: Choices,
  buurt: z.optional(z.nullable(z.string().check(z.maxLength(16)))),
});
export type CastBallot = z.infer<typeof CastBallot>;
/** What a voter may look up after closing; it says nothing of what was voted. */
export const BallotCast = z.object({ receipt: z.string() });
export type BallotCast = z.infer<typeof BallotCast>;

/** The ballot of who has the cookie, while the vote runs. `cast`: it counts; the receipt belongs to the voter, whatever is on it. */
export const MyBallot = z.object({
  cast: z.boolean(),
  choices: z.record(z.string(), z.int()),
  receipt: z.nullable(z.string()),
  /** Code of the buurt that was said; null when it was not. */
  buurt: z.nullable(z.string()),
});
export type MyBallot = z.infer<typeof MyBallot>;

/** Dutch postcode and house number, as stated: nothing of it is kept. */
const stated = {
  postcode: z.string().check(z.trim(), z.regex(/^[1-9]\d{3} ?[A-Za-z]{2}$/, { error: 'voting.postcode' })),
  houseNumber: z.string().check(z.trim(), z.regex(/^\d{1,5}[A-Za-z0-9 -]{0,8}$/, { error: 'voting.houseNumber' })),
};
/** "I am old enough": required, so never false. */
const OldEnough = z.literal(true, { error: 'voting.oldEnough' });

/** Shows with a code from a letter that somebody may vote. */
export const UseVoteCode = z.strictObject({
  code: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  oldEnough: OldEnough,
});
export type UseVoteCode = z.infer<typeof UseVoteCode>;
/** Asks for a mail with a link that shows that the address is one's own. */
export const AskVoteMail = z.strictObject({ email: Email, oldEnough: OldEnough });
export type AskVoteMail = z.infer<typeof AskVoteMail>;
/** Shows with the code in the link of a mail that an address is one's own. */
export const UseVoteMail = z.strictObject({ code: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)) });
export type UseVoteMail = z.infer<typeof UseVoteMail>;
/** States an address in the gemeente, where a vote asks no more than that: only its form is looked at. */
export const StateAddress = z.strictObject({ ...stated, oldEnough: OldEnough });
export type StateAddress = z.infer<typeof StateAddress>;
