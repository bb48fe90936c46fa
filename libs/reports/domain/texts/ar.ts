import type { nl } from './nl';

/** Arabic texts of reports, as far as somebody reads them; not reviewed yet. */
export const ar = {
  'may.seeReports': 'الاطلاع على التقارير وتنزيلها',
  'may.writeReports': 'طلب إعداد تقرير والكتابة فيه وتثبيته',
  'data.documents': 'مستندات طلبت إعدادها',
} satisfies Partial<Record<keyof typeof nl, string>>;
