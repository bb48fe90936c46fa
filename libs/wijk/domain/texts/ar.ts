import type { nl } from './nl';

/** Arabic texts about a wijk, as far as they are there. */
export const ar: Partial<Record<keyof typeof nl, string>> = {
  'may.seeWijk': 'مشاهدة صفحة الحي عندما تكون عامة',
  'may.seeAreas': 'البحث عن المناطق التي يتكوّن منها الحي وعن موقع الرمز البريدي',
  'may.writeWijk': 'إضافة حي وتعديله وجعله عامًّا',
  'may.importFigures': 'جلب المناطق والأرقام من CBS وRIVM وقراءتها',
  'may.seeFigureTables': 'الاطلاع على جداول الأرقام المتوفرة',
  'may.seeOwnFigures': 'الاطلاع على أرقام البلدية الخاصة قبل نشرها',
  'may.writeOwnFigures': 'إضافة أرقام البلدية الخاصة وحذفها',
  'data.figures': 'أرقام خاصة أضفتها',
  'data.imports': 'جداول أرقام جلبتها',
};
