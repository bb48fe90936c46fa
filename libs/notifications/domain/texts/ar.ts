import type { Text } from '@wijkspoor/platform/domain';
import type { nl } from './nl';

/** Arabic texts of mail with what somebody asked to hear. */
export const ar: Readonly<Record<keyof typeof nl, Text>> = {
  'mail.more': {
    one: '{subject}، ورسالة أخرى',
    two: '{subject}، ورسالتان أخريان',
    few: '{subject}، و{n} رسائل أخرى',
    other: '{subject}، و{n} رسالة أخرى',
  },
  'mail.open': 'اقرأ المزيد',
  'mail.leave': 'لا أريد أن أسمع عن هذا بعد الآن',
  'data.waiting': 'رسائل لم تُرسل إليك بعد',
  'data.told': 'رسائل وصلتك (بدون محتواها)',
  'mail.after': 'وصلتك هذه الرسالة من {gemeente}، لأنك طلبتها أو لأنها من عملك.',
  'mail.choose': 'اختر ما تريد أن تصلك رسائل عنه',
  'may.seeOwnMessages': 'رؤية ما أُبلغت به أنت، في كل بلدياتك',
  'may.chooseHearing': 'اختيار ما تصلك رسائل عنه ومتى',
  'data.inbox': 'رسائل يمكنك قراءتها هنا',
  'data.preferences': 'ما تريد أن تصلك رسائل بشأنه',
  'retention.told': 'رسائل تلقاها شخص منا، وصيغة مشفّرة من العنوان حتى لا يصل شيء مرتين',
};
