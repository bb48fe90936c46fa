import type { ThemeRecipe } from './recipe';

/** How things stand looks the same in our themes: green, red, amber and blue are never a gemeente's own. */
const states = {
  positive: { hue: 150, chroma: 0.11 },
  negative: { hue: 27, chroma: 0.17 },
  warning: { hue: 75, chroma: 0.12 },
  info: { hue: 245, chroma: 0.11 },
};

/** The theme of Wijkspoor itself: deep teal and sand. */
export const wijkspoor = {
  name: 'wijkspoor',
  roles: {
    ...states,
    default: { hue: 245, chroma: 0.018 },
    'action-1': { hue: 205, chroma: 0.09 },
    'accent-2': { hue: 88, chroma: 0.075 },
  },
  radius: 8,
  font: 'source-sans',
  mark: 'water',
} as const satisfies ThemeRecipe;

const bordeaux = {
  name: 'bordeaux',
  roles: {
    ...states,
    default: { hue: 20, chroma: 0.012 },
    'action-1': { hue: 12, chroma: 0.13 },
    'accent-2': { hue: 90, chroma: 0.07 },
  },
  radius: 4,
  font: 'source-sans',
  mark: 'bridge',
} as const satisfies ThemeRecipe;

/** The example theme of the NL Design System, with its own colours, in our typeface. */
const voorbeeld = {
  name: 'voorbeeld',
  roles: {},
  radius: 8,
  font: 'source-sans',
  mark: 'mill',
} as const satisfies ThemeRecipe;

/** Themes every gemeente can choose from. The first is the one for pages of no gemeente. */
export const themes = [wijkspoor, bordeaux, voorbeeld] as const satisfies readonly ThemeRecipe[];

/** The theme of that name; ours when there is none, so that a page never stands without one. */
export const themeNamed = (name: string): ThemeRecipe => themes.find((theme) => theme.name === name) ?? wijkspoor;
