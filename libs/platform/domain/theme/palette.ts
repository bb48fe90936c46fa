import { hexOf } from './oklch';
import { type Shade, themeRoles, type ThemeRole } from './recipe';

/**
 * Per step of a colour role: lightness, and which part of the role's chroma. One ladder for every role and hue, so that
 * what contrasts in one theme contrasts in all.
 */
const ladder: Readonly<Record<string, readonly [lightness: number, chroma: number]>> = {
  'bg-document': [1, 0],
  'bg-subtle': [0.985, 0.1],
  'bg-default': [0.962, 0.2],
  'bg-hover': [0.925, 0.36],
  'bg-active': [0.9, 0.45],
  'border-subtle': [0.85, 0.5],
  'border-default': [0.56, 0.9],
  'border-hover': [0.45, 1],
  'border-active': [0.4, 1],
  'color-subtle': [0.46, 0.9],
  'color-default': [0.4, 1],
  'color-hover': [0.32, 0.95],
  'color-active': [0.28, 0.9],
  'color-document': [0.24, 0.6],
  'inverse-bg-document': [0.3, 0.8],
  'inverse-bg-subtle': [0.24, 0.6],
  'inverse-bg-default': [0.4, 1],
  'inverse-bg-hover': [0.33, 0.95],
  'inverse-bg-active': [0.28, 0.9],
  'inverse-border-subtle': [0.56, 0.9],
  'inverse-border-default': [0.85, 0.5],
  'inverse-border-hover': [0.92, 0.3],
  'inverse-border-active': [0.92, 0.3],
  'inverse-color-subtle': [0.9, 0.35],
  'inverse-color-default': [1, 0],
  'inverse-color-hover': [1, 0],
  'inverse-color-active': [1, 0],
  'inverse-color-document': [1, 0],
};

/** Roles of the NL Design System that follow another of ours: we have one colour for acting. */
const followers: Partial<Record<ThemeRole, readonly string[]>> = { 'action-1': ['action-1', 'action-2', 'accent-1'] };

/** Makes the `--basis-color-*` tokens of the roles that are given: 28 steps each. */
export function palette(roles: Partial<Record<ThemeRole, Shade>>): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const role of themeRoles) {
    const shade = roles[role];
    if (!shade) continue;
    for (const [step, [lightness, part]] of Object.entries(ladder)) {
      const hex = hexOf({ lightness, chroma: shade.chroma * part, hue: shade.hue });
      for (const name of followers[role] ?? [role]) tokens.set(`--basis-color-${name}-${step}`, hex);
    }
  }
  return tokens;
}
