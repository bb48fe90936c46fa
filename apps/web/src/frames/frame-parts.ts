import type { SessionView } from '@wijkspoor/identity/domain';
import { directionOf, type Language, languageName } from '@wijkspoor/platform/domain';
import type { frameTexts, HeaderWords, Links, MenuLink, PageLink, Translate } from '@wijkspoor/platform/web';

/** Writer of the texts around a page. */
export type FrameWords = typeof frameTexts extends {
  nl: () => Promise<Readonly<Partial<Record<infer K extends string, unknown>>>>;
}
  ? Translate<K>
  : never;

/** The words of a header. */
export const headerWords = (t: FrameWords): HeaderWords => ({
  skip: t('skip'),
  mainMenu: t('mainMenu'),
  menu: t('menu'),
});

/** This page in each language of `spoken`. */
export const languageLinks = (links: Links, spoken: readonly Language[], current: Language): readonly MenuLink[] =>
  spoken.map((language) => ({
    text: languageName(language),
    href: links.inLanguage(language),
    lang: language,
    dir: directionOf(language),
    current: language === current,
  }));

/** The pages of whoever is signed in. */
export function personLinks(t: FrameWords, links: Links, session: SessionView): readonly PageLink[] {
  return [
    { text: t('myWork'), href: links.platform('/mijn-werk') },
    { text: t('inbox'), href: links.platform('/berichten') },
    { text: t('account'), href: links.platform('/account') },
    ...(session.account?.operator === true ? [{ text: t('operator'), href: links.platform('/operator') }] : []),
  ];
}
