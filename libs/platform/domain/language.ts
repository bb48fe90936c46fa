/** Languages the product speaks. Adding one is adding a catalogue: no code knows a language by name. */
export const languages = ['nl', 'en', 'ar'] as const;
/** Language of one reader or one text: of each there is a catalogue. */
export type Language = (typeof languages)[number];

const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'ur', 'ps', 'ckb']);

/** Reading direction, for the `dir` attribute. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (rightToLeft.has(language) ? 'rtl' : 'ltr');

/** True for a language we have a catalogue of. */
export const isLanguage = (value: string | undefined): value is Language =>
  languages.some((language) => language === value);

/** Locale for numbers and dates; Arabic keeps Latin digits so that they match the scales on paper. */
export const localeOf = (language: Language): string =>
  language === 'nl' ? 'nl-NL' : language === 'en' ? 'en-GB' : `${language}-u-nu-latn`;

const names: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English', ar: 'العربية' };

/** The name of a language, in that language: who looks for it reads it. */
export const languageName = (language: Language): string => names[language];

/** The first language of an Accept-Language header that we speak, else Dutch. */
export function languageOf(header: string | undefined): Language {
  for (const part of (header ?? '').slice(0, 200).split(',')) {
    const language = part.trim().slice(0, 2).toLowerCase();
    if (isLanguage(language)) return language;
  }
  return 'nl';
}
