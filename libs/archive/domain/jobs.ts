import * as z from 'zod/mini';
import { defineJob, Id } from '@wijkspoor/platform/domain';

/** Writes an archive. */
export const makeArchive = defineJob('archive.make-archive', z.strictObject({ archiveId: Id }), { attempts: 3 });
