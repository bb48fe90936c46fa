import type { nl } from './nl';

/** English texts of the pages with somebody's messages. */
export const en = {
  'inbox.title': 'Messages',
  'inbox.lead': 'Messages for you, from all your municipalities. We keep them for two years.',
  'inbox.none': 'You have no messages yet. As soon as there is something for you, you can read it here.',
  'inbox.noMore': 'There are no more messages here. Look at your newest messages.',
  'inbox.unread': 'Not read yet',
  'inbox.read': 'Read',
  'inbox.open': 'Look at the page',
  'inbox.markRead': 'Read',
  'inbox.markAll': 'All read',
  'inbox.more': 'Older messages',
  'inbox.newest': 'Newest messages',
  'inbox.choose': 'Choose what you get mail about',
  'inbox.done': 'All messages are marked as read.',
  'hearing.title': 'Mail about messages',
  'hearing.lead': 'Choose for each subject when you get mail. All messages are also under Messages.',
  'hearing.always': 'You always get a link to sign in, an invitation and a warning about your account.',
  'hearing.closed':
    'Your e-mail address refused our mail. So we send nothing until {day}, except what you need to sign in. See whether your mailbox is full. Does your address no longer work? Ask your municipality for a new invitation.',
  'hearing.reports': 'Reports',
  'hearing.plans': 'Plans and goals',
  'hearing.ideas': 'Ideas and reactions',
  'hearing.rounds': 'Rounds and votes',
  'hearing.documents': 'Documents',
  'how.standard': 'Urgent at once, rest daily',
  'how.now': 'At once',
  'how.daily': 'Once a day, at five o’clock',
  'how.inbox': 'No mail, only under Messages',
  'hearing.fixed':
    'You signed in through your municipality. Sign in with a link by mail or with your password to change this.',
  'hearing.save': 'Save',
  'hearing.done': 'Your choice was saved.',
  'hearing.inbox': 'My messages',
} satisfies Record<keyof typeof nl, string>;
