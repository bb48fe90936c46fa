import type { nl } from './nl';

/** Arabic texts about a wijk, as far as they are there. */
export const ar: Partial<Record<keyof typeof nl, string>> = {
  'may.seeWijk': 'مشاهدة صفحة الحي عندما تكون عامة',
  'may.writeWijk': 'إضافة حي وتعديله وجعله عامًّا',
};
