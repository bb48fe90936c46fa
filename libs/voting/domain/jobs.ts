import * as z from 'zod/mini';
import { defineJob, Id } from '@wijkspoor/platform/domain';

/** By the clock: opens and closes votes that are due, and finishes closings that nobody finished. */
export const moveVotes = defineJob('voting.move-votes', z.strictObject({}), { attempts: 3 });
/** Makes the two lists of a vote, counts, and destroys its key. */
export const closeVote = defineJob('voting.close-vote', z.strictObject({ roundId: Id }));
/** Makes letters with codes, or ballot papers. */
export const printVote = defineJob('voting.print-vote', z.strictObject({ printId: Id }), { attempts: 3 });
/** Files that were taken, or whose vote is over, go. */
export const tidyVotePrints = defineJob('voting.tidy-prints', z.strictObject({}), { attempts: 3 });
