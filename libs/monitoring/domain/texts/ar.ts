import type { nl } from './nl';

/** Arabic texts of monitoring, for the api. */
export const ar: Partial<Record<keyof typeof nl, string>> = {
  'may.readAgenda': 'قراءة تقويم بعنوانه السري',
  'agenda.name': 'Wijkspoor',
  'agenda.round': 'جولة: {title}',
  'agenda.vote': 'تصويت: {title}',
  'may.seeWhereWeStand': 'معرفة إلى أين وصل مشروع عام',
  'may.seeProfile': 'الاطلاع على ملف الحي عندما يكون عامًّا',
  'may.publishProfile': 'نشر ملف الحي للجميع أو التراجع عن ذلك',
  'may.seePublicProgress': 'معرفة كيف تسير الأهداف المعتمدة لمشروع عام',
  'may.seeProgress': 'الاطلاع على قياسات الأهداف وعلى وضع كل هدف',
  'may.measureGoals': 'تسجيل قياس لهدف أو تصحيحه؛ والشريك فقط إذا كان يقود المشروع',
  'may.adjustGoals': 'تسجيل كيف يُعدَّل مسار هدف؛ والشريك فقط إذا كان يقود المشروع',
  'data.profiles': 'ملفات أحياء نشرتها على الموقع أو أزلتها منه',
  'notice.red.subject': 'هدف متأخر كثيرًا: {goal}',
  'notice.red':
    'الهدف «{goal}» من {project} متأخر كثيرًا. هذا معروف منذ أكثر من {n} يومًا، ولم يكتب أحد ما الذي سيتغير. انظر فيه وعدّل المسار.',
};
