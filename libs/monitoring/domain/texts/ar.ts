import type { nl } from './nl';

/** Arabic texts of monitoring, for the api. */
export const ar: Partial<Record<keyof typeof nl, string>> = {
  'may.seeWhereWeStand': 'معرفة إلى أين وصل مشروع عام',
  'may.seeProfile': 'الاطلاع على ملف الحي عندما يكون عامًّا',
  'may.publishProfile': 'نشر ملف الحي للجميع أو التراجع عن ذلك',
};
