import * as z from 'zod/mini';

/** A job that failed its last try, as the operator sees it: never what or whom it was about. */
export const DeadJobView = z.object({
  id: z.string(),
  name: z.string(),
  gemeente: z.nullable(z.string()),
  requestId: z.string(),
  error: z.string(),
  attempts: z.int(),
  addedAt: z.string(),
  diedAt: z.string(),
});
export type DeadJobView = z.infer<typeof DeadJobView>;
/** The newest of them. */
export const DeadJobList = z.object({ items: z.array(DeadJobView) });
export type DeadJobList = z.infer<typeof DeadJobList>;

/** A file as the gemeente keeps it. */
export const FileView = z.object({ id: z.string(), name: z.string(), type: z.string(), size: z.int() });
export type FileView = z.infer<typeof FileView>;

/** A message in the local mailbox of a laptop. */
const MailboxMessage = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  at: z.string(),
});
/** All messages of that mailbox, the newest first. */
export const Mailbox = z.object({ items: z.array(MailboxMessage) });
export type Mailbox = z.infer<typeof Mailbox>;
