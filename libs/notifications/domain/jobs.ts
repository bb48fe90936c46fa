import * as z from 'zod/mini';
import { defineJob } from '@wijkspoor/platform/domain';

/** Makes mail of what is due in one gemeente. */
export const mailNotices = defineJob('notifications.mail-notices', z.strictObject({}));
/** By the clock: the mail of the day, what no nudge came for, and forgetting what was told long ago. */
export const sweepNotices = defineJob('notifications.sweep-notices', z.strictObject({}), { attempts: 3 });
