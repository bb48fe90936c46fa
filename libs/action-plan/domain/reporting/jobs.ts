import * as z from 'zod/mini';
import { defineJob } from '@wijkspoor/platform/domain';

/** By the clock, every night: makes the reports of periods that began. */
export const makeReports = defineJob('action-plan.make-reports', z.strictObject({}), { attempts: 3 });
/** By the clock, every morning: reminds who has to report, each once. */
export const remindReporters = defineJob('action-plan.remind-reporters', z.strictObject({}), { attempts: 3 });
