import type { nl } from './nl';

/** Arabic texts of reports, as far as somebody reads them; not reviewed yet. */
export const ar = {
  'may.seeReports': 'الاطلاع على التقارير وتنزيلها',
  'may.writeReports': 'طلب إعداد تقرير والكتابة فيه وتثبيته',
} satisfies Partial<Record<keyof typeof nl, string>>;
