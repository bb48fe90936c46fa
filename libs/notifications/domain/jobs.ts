import * as z from 'zod/mini';
import { defineJob } from '@wijkspoor/platform/domain';

/** Makes mail of what waits in one gemeente. */
export const mailNotices = defineJob('notifications.mail-notices', z.strictObject({}));
/** By the clock: takes up what no nudge came for, and forgets what was told long ago. */
export const sweepNotices = defineJob('notifications.sweep-notices', z.strictObject({}), { attempts: 3 });
