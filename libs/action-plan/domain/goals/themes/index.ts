import { mental } from './mental';
import { overweight } from './overweight';
import { smoking } from './smoking';
import type { Theme, ThemeKey } from './theme';

/** The themes, in the order in which people read them. */
export const themes: readonly Theme[] = [smoking, overweight, mental];

/** The theme of that key. */
export const themeOf = (key: ThemeKey): Theme => ({ smoking, overweight, mental })[key];
