import * as z from 'zod/mini';
import { Slug } from '../contract';

/**
 * The colour roles a gemeente may choose. `action-1` is its own colour: buttons, links, lines, what is done. `accent-2`
 * tints one section of a page. `default` is the grey of text and lines. The other four say how something stands.
 */
export const themeRoles = ['default', 'action-1', 'accent-2', 'positive', 'negative', 'warning', 'info'] as const;
export type ThemeRole = (typeof themeRoles)[number];

/** Typefaces a theme may name: ours, which we serve ourselves, or the one of the device. Nothing is fetched elsewhere. */
export const themeFonts = {
  'source-sans': "'Source Sans 3','WS Fallback',system-ui,sans-serif",
  system: 'system-ui,sans-serif',
} as const;

/** The shields a gemeente without a logo of its own can show beside its name. */
export const themeMarks = ['water', 'bridge', 'tree', 'mill'] as const;
/** The shield that a theme shows where there is no logo. */
export type ThemeMark = (typeof themeMarks)[number];

const Shade = z.strictObject({
  /** Degrees on the OKLCH wheel. */
  hue: z.number().check(z.gte(0), z.lt(360)),
  chroma: z.number().check(z.gte(0), z.lte(0.2)),
});
export type Shade = z.infer<typeof Shade>;

/**
 * All that a theme is. A role left out keeps the colours of the NL Design System's example theme. `colours` sets single
 * tokens to the exact house colour of a gemeente; that is how a theme can fail the contrast gate.
 */
export const ThemeRecipe = z.strictObject({
  name: Slug,
  roles: z.partialRecord(z.enum(themeRoles), Shade),
  /** Corners in pixels. */
  radius: z.int().check(z.gte(0), z.lte(16)),
  font: z.enum(Object.keys(themeFonts) as (keyof typeof themeFonts)[]),
  mark: z.enum(themeMarks),
  colours: z.optional(
    z
      .record(
        z.string().check(z.regex(/^--(basis|nl|utrecht)-[a-z0-9-]+$/)),
        z.string().check(z.regex(/^#[0-9a-f]{6}$/)),
      )
      .check(z.refine((colours) => Object.keys(colours).length <= 100, { error: 'tooBig' })),
  ),
});
export type ThemeRecipe = z.infer<typeof ThemeRecipe>;
