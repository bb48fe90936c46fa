import type { nl } from './nl';

/** Arabic texts of the pages for residents; not reviewed yet. */
export const ar: Readonly<Record<keyof typeof nl, string>> = {
  title: 'قصص من {wijk}',
  short: 'قصص',
  lead: 'ما قاله السكان، وما تقرّر، وما تم عمله.',
  none: 'لا توجد قصص عن {wijk} بعد. ستظهر هنا فور توفّرها.',
  back: 'إلى كل شيء عن {wijk}',
  frozen: 'كتبته بلدية {gemeente}. لم يتغيّر منذ {date}.',
  description: '{title}: ما قاله السكان وما تم عمله.',
};
