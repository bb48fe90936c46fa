import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';

/** All sources that can hold markup. */
export async function readTemplates(root) {
  const files = await Array.fromAsync(glob(['apps/web/**/*.{ts,html}', 'libs/*/web/**/*.{ts,html}'], { cwd: root }));
  const sources = files.filter((file) => !/\.spec\.ts$|node_modules/.test(file));
  return Promise.all(sources.map(async (file) => ({ file, text: await readFile(path.join(root, file), 'utf8') })));
}

/** Names of classes of the design system in the sources. A class is written in full, never put together, or it is not found. */
export const classesIn = (templates) =>
  new Set(templates.flatMap(({ text }) => text.match(/\b(?:nl|utrecht)-[a-z][\w-]*/g) ?? []));

/** What our content security policy would stop in a browser, with the reason. */
const forbidden = [
  [/\sstyle=["']/, 'a style attribute: use a class'],
  [/\[(attr\.style|style[.\]]|ngStyle)/, 'a bound style: use a class'],
  [/\son[a-z]+=["']/, 'an inline event handler'],
  [/^\s*style(s|Url|Urls)\s*:/m, 'styles of a component: they belong in libs/platform/web/styles'],
  [/<style[\s>]/, 'a style element'],
];

/** Where a template holds what our policy forbids: `file:line: reason`. The page shell itself may hold the theme's element. */
export const templateFaults = (templates) =>
  templates
    .filter(({ file }) => !file.startsWith(path.join('apps/web/server')))
    .flatMap(({ file, text }) =>
      forbidden.flatMap(([pattern, reason]) => {
        const found = pattern.exec(text);
        return found ? [`${file}:${text.slice(0, found.index + 1).split('\n').length}: ${reason}`] : [];
      }),
    );
