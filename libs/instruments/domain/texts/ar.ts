import type { nl } from './nl';

/** Begun, and not reviewed: what is missing is read in Dutch. */
export const ar: Partial<Record<keyof typeof nl, string>> = {
  'error.answers': 'بعض الإجابات لا تناسب الأسئلة. تحقق منها:',
  'error.roundNotOpen': 'هذه الجولة ليست مفتوحة. لا يمكنك الإجابة الآن.',
  'error.noForm': 'لا نجد إجاباتك في هذا المتصفح. ابدأ من جديد، أو استخدم الرابط في بريدك.',
  'error.channelNotOffered': 'لا يمكن المشاركة بهذه الطريقة. انظر في صفحة الجولة كيف يمكنك المشاركة.',
  'error.codeUnknown': 'لا نعرف هذا الرمز. انظر مرة أخرى في الرسالة.',
  'input.sixteen': 'نرسل البريد فقط لمن عمره 16 سنة أو أكثر. ضع علامة إذا كنت كذلك.',
  'input.codeUnknown': 'لا نعرف هذا الرمز. انظر مرة أخرى في الرسالة.',
  'mail.link.subject': 'إجاباتك عن {wijk}',
  'mail.link.text': 'لقد أجبت عن “{title}” حول {wijk}. بهذا الرابط يمكنك تغيير إجاباتك حتى تُغلق الجولة.',
  'mail.link.open': 'عرض إجاباتي أو تغييرها',
  'mail.link.after': 'لا تعطِ هذا الرابط لغيرك: من يملكه يرى إجاباتك. نستخدم بريدك لهذه الرسالة فقط ثم نمحوه.',
  'mail.feedback.subject': 'ماذا حدث بالإجابات عن {wijk}؟',
  'mail.feedback.text': 'أردت أن تعرف ماذا حدث بالإجابات عن “{title}”. هذا موجود الآن في صفحة {wijk}.',
  'mail.feedback.open': 'اقرأ ماذا حدث',
  'mail.feedback.leave': 'احذفني من هذه القائمة',
  'mail.feedback.after': 'تصلك هذه الرسالة لأنك طلبتها. لا نعرف أي الإجابات لك.',
};
