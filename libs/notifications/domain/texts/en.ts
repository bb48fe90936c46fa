import type { Text } from '@wijkspoor/platform/domain';
import type { nl } from './nl';

export const en: Readonly<Record<keyof typeof nl, Text>> = {
  'mail.subject': { one: 'Message from {gemeente}', other: '{n} messages from {gemeente}' },
  'mail.open': 'Read more',
  'mail.leave': 'I do not want to hear about this any more',
  'mail.after': 'You get this message because you asked for it.',
  'data.waiting': 'Messages that are still to be sent to you',
  'data.told': 'Messages you got (without what was in them)',
};
