import type { Text } from '@wijkspoor/platform/domain';
import type { nl } from './nl';

/** English texts of mail with what somebody asked to hear. */
export const en: Readonly<Record<keyof typeof nl, Text>> = {
  'mail.more': { one: '{subject}, and {n} more message', other: '{subject}, and {n} more messages' },
  'mail.open': 'Read more',
  'mail.leave': 'I do not want to hear about this any more',
  'data.waiting': 'Messages that are still to be sent to you',
  'data.told': 'Messages you got (without what was in them)',
  'mail.after': 'This message is from {gemeente}. You asked for it, or it belongs to your work.',
  'mail.choose': 'Choose what you get mail about',
  'may.seeOwnMessages': 'See what you were told yourself, in all your municipalities',
  'may.chooseHearing': 'Choose what you get mail about, and when',
  'data.inbox': 'Messages you can read here',
  'data.preferences': 'What you want mail about',
  'retention.told': 'Messages somebody got from us, and a keyed form of the address so that nothing comes twice',
};
