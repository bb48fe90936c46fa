import type { nl } from './nl';

/** Arabic texts of archives, as far as somebody reads them; not reviewed yet. */
export const ar = {
  'may.takeArchive': 'أخذ كل بيانات البلدية كأرشيف',
  'retention.archives': 'أرشيف البلدية الجاهز للتنزيل',
  'data.archives': 'أرشيفات طلبت إعدادها',
} satisfies Partial<Record<keyof typeof nl, string>>;
