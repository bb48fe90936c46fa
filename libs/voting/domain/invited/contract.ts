import * as z from 'zod/mini';
import { Email } from '@wijkspoor/platform/domain';
import { votingStates } from '../round/moves';

/** Mail addresses of people who may vote, one a line. Sending the same again invites nobody twice. */
export const InviteVoters = z.strictObject({ addresses: z.string().check(z.minLength(1), z.maxLength(200_000)) });
export type InviteVoters = z.infer<typeof InviteVoters>;
/** Takes one mail address off the list of a vote, before it opens. */
export const TakeOffInvited = z.strictObject({ email: Email });
export type TakeOffInvited = z.infer<typeof TakeOffInvited>;

/** How many people are invited. Who they are is known to nobody any more: the list cannot be read back. */
export const InvitedList = z.object({
  vote: z.object({
    number: z.int(),
    title: z.string(),
    state: z.enum(votingStates),
    opensAt: z.nullable(z.string()),
    closesAt: z.nullable(z.string()),
    project: z.object({ id: z.string(), name: z.string() }),
  }),
  amount: z.int(),
  /** People can be invited now. */
  takes: z.boolean(),
  /** People can be taken off the list now. */
  takesOff: z.boolean(),
});
export type InvitedList = z.infer<typeof InvitedList>;
/** What became of a list: who stood on it already gets no second mail. */
export const InvitedAdded = z.object({ amount: z.int(), added: z.int() });
export type InvitedAdded = z.infer<typeof InvitedAdded>;
