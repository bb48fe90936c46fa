import type { ThemeRecipe } from './recipe';

/** How things stand looks the same in our themes: green, red, amber and blue are never a gemeente's own. */
const states = {
  positive: { hue: 150, chroma: 0.11 },
  negative: { hue: 27, chroma: 0.17 },
  warning: { hue: 75, chroma: 0.12 },
  info: { hue: 245, chroma: 0.11 },
};

/** The theme of Wijkspoor itself: deep teal and sand. */
export const wijkspoor: ThemeRecipe = {
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
};

const bordeaux: ThemeRecipe = {
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
};

/** The example theme of the NL Design System, with its own colours, in our typeface. */
const voorbeeld: ThemeRecipe = { name: 'voorbeeld', roles: {}, radius: 8, font: 'source-sans', mark: 'mill' };

/** Themes every gemeente can choose from. The first is the one for pages of no gemeente. */
export const themes: readonly ThemeRecipe[] = [wijkspoor, bordeaux, voorbeeld];

/** The theme of that name; ours when there is none, so that a page never stands without one. */
export const themeNamed = (name: string): ThemeRecipe => themes.find((theme) => theme.name === name) ?? wijkspoor;
