import type { Language, Text } from '@wijkspoor/platform/domain';
import { ar } from './ar';
import { en } from './en';
import { nl } from './nl';

/** The key of a text of the profile; Dutch has all of them. */
export type ProfileText = keyof typeof nl;

/** Texts of the profile in all languages at once: for servers. Pages in a browser load one. What a language lacks is read in Dutch. */
export const texts: Readonly<Record<Language, Readonly<Record<ProfileText, Text>>>> = {
  nl,
  en,
  ar: { ...nl, ...ar },
};
