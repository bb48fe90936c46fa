import * as z from 'zod/mini';
import { defineJob, Id } from '@wijkspoor/platform/domain';

/** Writes an archive. */
export const makeArchive = defineJob('archive.make-archive', z.strictObject({ archiveId: Id }), { attempts: 3 });
/** By the clock, once a day: throws away archives that are too old. */
export const tidyArchives = defineJob('archive.tidy-archives', z.strictObject({}), { attempts: 3 });
