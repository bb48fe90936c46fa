import * as z from 'zod/mini';
import { defineJob } from '@wijkspoor/platform/domain';

/** Deletes sessions, codes and counters that are past. */
export const forgetExpired = defineJob('identity.forget-expired', z.strictObject({}));
