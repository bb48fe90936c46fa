import type { Actor } from './actor';
import { platformError } from './error';
import { sentence } from './sentence';

/** Who may do what with the platform itself. */
export const platformPolicy = {
  readDeadJobs: sentence(['operator']),
  retryDeadJob: sentence(['operator']),
  uploadFile: sentence(['coordinator', 'administrator']),
  /** One's own file; staff of the gemeente read all of them. */
  readFile: sentence<{ owner: string | null }>(['signedIn'], {
    unless: (actor, file) => (actor.accountId === file.owner || isStaff(actor) ? null : platformError('missing')),
  }),
  /** The local mailbox exists on a laptop only, without a mail server. */
  readMailbox: sentence(['anyone']),
};

const isStaff = (actor: Actor): boolean => actor.roles.has('coordinator') || actor.roles.has('administrator');
