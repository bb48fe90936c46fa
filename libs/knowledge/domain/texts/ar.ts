import type { nl } from './nl';

/** Arabic texts of the catalogue, as far as somebody reads them; not reviewed yet. */
export const ar = {
  'may.seeCatalogue': 'الاطلاع على دليل التدخلات',
  'may.writeCatalogue': 'إضافة تدخلات البلدية الخاصة إلى الدليل وتعديلها',
} satisfies Partial<Record<keyof typeof nl, string>>;
