import type { Text } from '@wijkspoor/platform/domain';
import type { nl } from './nl';

/** Arabic texts of the public pages of a gemeente and of a wijk. */
export const ar: Partial<Record<keyof typeof nl, Text>> = {
  'gemeente.description': 'شارك من أجل حيّك في {gemeente}.',
  'gemeente.title': 'حيّك في {gemeente}',
  'gemeente.lead': 'اختر حيّك. اقرأ ما يجري، وشارك، وانظر ماذا يحدث بإجابتك.',
  'gemeente.wijken': 'أحياؤنا',
  'gemeente.map': 'خريطة {gemeente} مع أحيائها',
  'gemeente.none': 'لا يوجد حي في هذه الصفحة بعد. حالما تعلن {gemeente} عن حي ستراه هنا.',
  'gemeente.trace': 'ما تقوله يترك أثرًا',
  'gemeente.traceText':
    'مع كل سؤال تقرأ مسبقًا ما هو تأثير رأيك ومن يقرر. وبعد ذلك تقرأ ماذا فُعل به، ولماذا لا يمكن شيء ما أحيانًا.',
  'wijk.title': 'ماذا يجري في {wijk}؟',
  'wijk.description': '{wijk} في {gemeente}: ماذا يجري، وكيف تشارك، وماذا يحدث بعد ذلك.',
  'wijk.hidden': 'غير معلن بعد: أنت وزملاؤك فقط ترون هذه الصفحة.',
  'wijk.introNone': 'ستكتب {gemeente} هنا قريبًا ماذا يجري في {wijk}.',
  'wijk.more': 'المزيد عن {wijk}',
  'wijk.standing': 'أين نحن الآن؟',
  'wijk.standing.text': 'ما الذي تم، وما الذي لم يتم، وماذا يحدث الآن؟',
  'wijk.figures': 'أرقام عن الحي',
  'wijk.figures.text': 'أحوال {wijk} مقارنة بالبلدية وبهولندا كلها.',
  'wijk.now': 'ماذا يمكنك أن تفعل الآن؟',
  'wijk.ask.title': 'أعطِ رأيك',
  'wijk.ask.text': 'لا يوجد استبيان مفتوح الآن. عندما يُفتح استبيان سيظهر هنا زر للبدء. لا تحتاج إلى تسجيل الدخول.',
  'wijk.ask.badge': 'مفتوح الآن',
  'wijk.ask.open': {
    one: 'قل لنا رأيك في {wijk}. يستغرق ذلك حوالي دقيقة. لا تحتاج إلى تسجيل الدخول.',
    two: 'قل لنا رأيك في {wijk}. يستغرق ذلك حوالي دقيقتين. لا تحتاج إلى تسجيل الدخول.',
    few: 'قل لنا رأيك في {wijk}. يستغرق ذلك حوالي {n} دقائق. لا تحتاج إلى تسجيل الدخول.',
    other: 'قل لنا رأيك في {wijk}. يستغرق ذلك حوالي {n} دقيقة. لا تحتاج إلى تسجيل الدخول.',
  },
  'wijk.ask.until': 'حتى {day}',
  'wijk.takePart': 'المشاركة',
  'wijk.takePart.text': 'ما يُسأل عنه في {wijk} الآن، وما سُئل عنه من قبل.',
  'wijk.ideas.title': 'شارك فكرة',
  'wijk.ideas.text': 'لا يمكنك إرسال أفكار بعد. يصبح ذلك ممكنًا بعد الإجابة عن الأسئلة.',
  'wijk.vote.title': 'شارك في الاختيار',
  'wijk.vote.text': 'لا يوجد ما تختاره الآن. قبل أن يبدأ التصويت تقرأ هنا موضوعه ومن يقرر.',
  'wijk.soon': 'لم يبدأ بعد',
};
