import * as z from 'zod/mini';
import { defineJob, Id } from '@wijkspoor/platform/domain';

/** Tells who asked to hear of a move of an idea, each once. */
export const tellOfMove = defineJob('proposals.tell-of-move', z.strictObject({ moveId: Id }));
/** Tells who asked to hear that the gemeente said something about an idea, with the mail of the day. */
export const tellOfComment = defineJob('proposals.tell-of-comment', z.strictObject({ commentId: Id }));
/** By the clock, every afternoon before the mail of the day: tells who asked to hear what came of an idea, each thing once. */
export const tellWhatCame = defineJob('proposals.tell-what-came', z.strictObject({}), { attempts: 3 });
