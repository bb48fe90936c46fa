import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { compileTheme, themes, wijkspoor } from '@wijkspoor/platform/domain/theme';

/** What the build of the styles leaves behind. Addresses begin with `/assets/`. */
const StyleFiles = z.object({
  css: z.string(),
  workCss: z.string(),
  formCss: z.string(),
  ideaCss: z.string(),
  font: z.string(),
  icons: z.object({ svg: z.string(), ico: z.string(), png: z.string() }),
});
/** What the build of the pages leaves behind: the script of work pages, what it asks for first, and the small one of forms. */
const ScriptFiles = z.object({ script: z.string(), preload: z.array(z.string()), formScript: z.string() });
const Tokens = z.object({ used: z.array(z.string()), values: z.record(z.string(), z.string()) });

/** A theme as it stands in a page, with the hash that the security policy names. */
type Theme = { readonly name: string; readonly css: string; readonly hash: string };

/** The files that pages refer to. */
export type Assets = z.infer<typeof StyleFiles> &
  z.infer<typeof ScriptFiles> & {
    /** Folder of the files. */
    readonly folder: string;
    /** The theme of that name; our own when there is none. */
    theme(name: string | null): Theme;
  };

/** Reads what the build left in `folder` (`dist/apps/web`). */
export function readAssets(folder: string): Assets {
  const read = (...file: string[]): unknown => JSON.parse(readFileSync(path.join(folder, ...file), 'utf8'));
  const tokens = Tokens.parse(read('assets', 'theme-tokens.json'));
  const ready = new Map(
    themes.map((recipe): [string, Theme] => {
      const css = compileTheme(recipe, tokens);
      return [
        recipe.name,
        { name: recipe.name, css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` },
      ];
    }),
  );
  const own = ready.get(wijkspoor.name);
  if (own === undefined) throw new Error(`The theme "${wijkspoor.name}" is missing.`);
  return {
    ...StyleFiles.parse(read('assets', 'assets.json')),
    ...ScriptFiles.parse(read('scripts.json')),
    folder: path.join(folder, 'assets'),
    theme: (name) => (name === null ? own : (ready.get(name) ?? own)),
  };
}
