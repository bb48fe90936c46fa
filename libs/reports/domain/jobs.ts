import * as z from 'zod/mini';
import { defineJob, Id } from '@wijkspoor/platform/domain';

/** Makes the draft of a report of what is known now. */
export const makeReport = defineJob('reports.make-report', z.strictObject({ reportId: Id }), { attempts: 3 });
/** Makes the files of a report that is frozen. */
export const setReport = defineJob('reports.set-report', z.strictObject({ reportId: Id }), { attempts: 3 });
