import * as z from 'zod/mini';
import { Id } from '@wijkspoor/platform/domain';
import { hearings } from './topics';

/** Where a page of messages goes on: after this one, among those that were read or that were not. */
const From = z.strictObject({ after: Id, part: z.enum(['unread', 'read']) });

/** Asks for a page of messages: the first, or what comes after one. Both are given or neither. */
export const InboxQuery = z.strictObject({ after: z.optional(Id), part: z.optional(z.enum(['unread', 'read'])) }).check(
  z.refine(({ after, part }) => (after === undefined) === (part === undefined), {
    error: 'required',
    path: ['part'],
  }),
);
export type InboxQuery = z.infer<typeof InboxQuery>;

/** Something somebody was told, in the language of who reads. */
const InboxItem = z.object({
  id: z.string(),
  gemeente: z.object({ slug: z.string(), name: z.string() }),
  text: z.string(),
  /** The page it is about, below that of the gemeente. */
  path: z.string(),
  at: z.string(),
  read: z.boolean(),
});

/** Messages of whoever is signed in, over all gemeenten: what was not read first, and the newest first. */
export const Inbox = z.object({ items: z.array(InboxItem), next: z.nullable(From) });
export type Inbox = z.infer<typeof Inbox>;

/** How many messages were not read; counted to a hundred. */
export const InboxUnread = z.object({ unread: z.int() });
export type InboxUnread = z.infer<typeof InboxUnread>;

/** Says that a message was read; with `older` also all that came before it. */
export const MarkRead = z.strictObject({ id: Id, older: z._default(z.boolean(), false) });
export type MarkRead = z.infer<typeof MarkRead>;

/** Until when the address of whoever is signed in gets no mail, since it refused what we sent; null when it gets mail. */
export const MailReach = z.object({ closedUntil: z.nullable(z.string()) });
export type MailReach = z.infer<typeof MailReach>;

const Hearing = z.enum(hearings);
/** How somebody wants to hear of each topic. */
export const Hearings = z.strictObject({
  ...{ reports: Hearing, plans: Hearing, ideas: Hearing, rounds: Hearing, documents: Hearing },
});
export type Hearings = z.infer<typeof Hearings>;
