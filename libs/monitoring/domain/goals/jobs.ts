import * as z from 'zod/mini';
import { defineJob } from '@wijkspoor/platform/domain';

/** By the clock, every morning: tells who leads a project of goals that have been red too long without a note. */
export const watchGoals = defineJob('monitoring.watch-goals', z.strictObject({}), { attempts: 3 });
