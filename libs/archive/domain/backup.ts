import * as z from 'zod/mini';
import { Id } from '@wijkspoor/platform/domain';
import { TableCount } from './manifest';

/** Which way of writing a backup this is. Another one is not restored. */
export const backupFormat = 1;

/**
 * Tables whose rows stay out of a backup, and why. All others go along whole. None of these is referred to by another one: a test says so.
 * The keys of votes are in no table, and the queue has a schema of its own that is filled from `outbox`.
 */
export const notInBackup: Readonly<Record<string, string>> = {
  session: 'who signed out since, or was put out, would be signed in again',
  sign_in_token: 'a link by mail that was used since would work again',
  pending_second_factor: 'half a sign-in, over within minutes',
  provider_sign_in: 'half a sign-in, over within minutes',
  rate_limit: 'counts of the last minutes',
  area_staging: 'an import that runs begins anew',
  figure_staging: 'an import that runs begins anew',
  postcode_staging: 'an import that runs begins anew',
};

/** What a backup says of itself, written last: `manifest.json`. */
export const BackupManifest = z.strictObject({
  format: z.literal(backupFormat),
  /** The newest migration of the installation that was backed up: it is restored by the same version. */
  schema: z.string().check(z.minLength(1), z.maxLength(200)),
  writtenAt: z.iso.datetime(),
  /** Made with SECRET and `writtenAt`: says whether SECRET is the same, and nothing else. */
  secretCheck: z.string().check(z.minLength(1), z.maxLength(100)),
  tables: z.array(TableCount).check(z.maxLength(1_000)),
  /** The last number that was given out, of columns that are numbered. */
  sequences: z
    .array(z.strictObject({ table: z.string(), column: z.string(), last: z.string().check(z.regex(/^\d{1,19}$/)) }))
    .check(z.maxLength(1_000)),
  /** Files that rows tell of and that were not there, or were not what their rows say: there is nothing to put back. */
  absentFiles: z.array(z.strictObject({ gemeente: Id, id: Id })).check(z.maxLength(100_000)),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** Where what stands, within the folder of a backup. */
export const placeOf = {
  manifest: 'manifest.json',
  table: (table: string): string => `tables/${table}.csv.gz`,
  file: (gemeente: string, id: string): string => `files/${gemeente}/${id}`,
};
