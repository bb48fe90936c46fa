import type { nl } from './nl';

/** Arabic texts of archives, as far as somebody reads them; not reviewed yet. */
export const ar = {
  'may.takeArchive': 'أخذ كل بيانات البلدية كأرشيف',
  'retention.archives': 'أرشيف البلدية الجاهز للتنزيل',
  'data.archives': 'أرشيفات طلبت إعدادها',
  'notice.ready': 'الأرشيف جاهز. يمكنك تنزيله خلال {days} أيام.',
  'notice.failed': 'تعذّر إعداد الأرشيف. يمكنك المحاولة مرة أخرى.',
  'notice.ready.subject': 'الأرشيف جاهز',
  'notice.failed.subject': 'لم يتم إعداد الأرشيف',
} satisfies Partial<Record<keyof typeof nl, string>>;
