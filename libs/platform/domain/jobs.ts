import * as z from 'zod/mini';
import { Id } from './contract';
import { defineJob } from './job';

/** Hands one message to the mail server. Tries for more than a day: a mail server can be away for a night. */
export const sendMail = defineJob('platform.send-mail', z.strictObject({ messageId: Id }), {
  attempts: 16,
  backoff: 5_000,
});

/** Removes messages that were sent long ago, or that may no longer be known. */
export const forgetMail = defineJob('platform.forget-mail', z.strictObject({}));

/** Destroys what is too old, of every class of data. */
export const sweepOld = defineJob('platform.sweep-old', z.strictObject({}), { attempts: 3 });

/** Removes files that no row knows. */
export const tidyUp = defineJob('platform.tidy-up', z.strictObject({}));
