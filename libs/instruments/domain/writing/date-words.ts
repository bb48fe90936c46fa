/** Months as they are written, in the plain form of `plainOf`. */
export const months: ReadonlySet<string> = new Set([
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november'],
  ...['december', 'jan', 'feb', 'mrt', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'okt', 'nov', 'dec'],
  ...['january', 'february', 'march', 'may', 'june', 'july', 'august', 'october', 'oct', 'mar'],
  ...['يناير', 'فبراير', 'مارس', 'ابريل', 'مايو', 'يونيو', 'يوليو', 'اغسطس', 'سبتمبر', 'اكتوبر', 'نوفمبر', 'ديسمبر'],
]);

/** Words beside which a date, or only a year, is somebody's birthday. */
export const birthWords: ReadonlySet<string> = new Set([
  ...['geboren', 'geboorte', 'geboortedatum', 'geboortejaar', 'geboortedag', 'geb', 'jarig', 'verjaardag'],
  ...['born', 'birth', 'birthday', 'dob', 'مواليد', 'ولدت', 'ولد', 'مولود', 'مولودة', 'الميلاد', 'ميلادي', 'ميلاد'],
]);
