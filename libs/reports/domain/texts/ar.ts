import type { nl } from './nl';

/** Arabic texts of reports, as far as somebody reads them; not reviewed yet. */
export const ar = {
  'may.seeReports': 'الاطلاع على التقارير وتنزيلها',
  'may.writeReports': 'طلب إعداد تقرير والكتابة فيه وتثبيته',
  'data.documents': 'مستندات طلبت إعدادها',
  'notice.draft.subject': 'تم إعداد وثيقة: {title}',
  'notice.draft': 'تم إعداد الوثيقة «{title}». يمكنك قراءتها وإضافة كلماتك إليها وتثبيتها.',
  'notice.frozen.subject': 'تم تثبيت الوثيقة: {title}',
  'notice.frozen': 'تم تثبيت الوثيقة «{title}». يمكنك تنزيلها.',
  'notice.failed.subject': 'تعذّر إعداد الوثيقة: {title}',
  'notice.failed': 'تعذّر إعداد الوثيقة «{title}». يمكنك المحاولة من جديد.',
} satisfies Partial<Record<keyof typeof nl, string>>;
