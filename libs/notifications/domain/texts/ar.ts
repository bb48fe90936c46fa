import type { Text } from '@wijkspoor/platform/domain';
import type { nl } from './nl';

export const ar: Readonly<Record<keyof typeof nl, Text>> = {
  'mail.subject': {
    one: 'رسالة من {gemeente}',
    two: 'رسالتان من {gemeente}',
    few: '{n} رسائل من {gemeente}',
    other: '{n} رسالة من {gemeente}',
  },
  'mail.open': 'اقرأ المزيد',
  'mail.leave': 'لا أريد أن أسمع عن هذا بعد الآن',
  'mail.after': 'وصلتك هذه الرسالة لأنك طلبت ذلك.',
  'data.waiting': 'رسائل لم تُرسل إليك بعد',
  'data.told': 'رسائل وصلتك (بدون محتواها)',
};
