import type { PulseWords } from './nl';

/** Arabic words of the pulse. Not reviewed yet: have somebody whose language it is read them before a round offers them. */
export const ar: PulseWords = {
  title: 'كيف الأحوال في حيّك؟',
  intro:
    'خمسة أسئلة قصيرة عن حيّك.\nتعطي في كل مرة درجة من 1 إلى 10.\nيستغرق ذلك نحو دقيقتين.\nلا تريد الإجابة عن سؤال؟ يمكنك تخطيه.',
  low: 'سيئ جدًا',
  high: 'جيد جدًا',
  wish: 'ما أول شيء يجب أن يتحسن في حيّك؟',
  wishHelp: 'لا تكتب أسماء ولا أي شيء عن المرض.',
  scales: {
    living: { name: 'السكن في الحي', question: 'كيف تجد السكن هنا؟' },
    outside: { name: 'خارج المنزل', question: 'كيف تجد الشوارع والأماكن الخضراء؟' },
    others: { name: 'التعامل مع الآخرين', question: 'كيف يتعامل الناس هنا مع بعضهم؟' },
    help: { name: 'المساعدة والرعاية', question: 'ما مدى سهولة أن تجد مساعدة أو رعاية قريبة منك؟' },
    voice: { name: 'المشاركة بالرأي', question: 'إلى أي حد يستمع المسؤولون إلى السكان؟' },
  },
};
