// Builds the style sheets, the font and the icons of the web, and leaves what is needed to make a theme at run time.
import { build } from 'esbuild';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { buildIcons } from './styles/icons.mjs';
import { purge, settle } from './styles/purge.mjs';
import { classesIn, readTemplates, templateFaults } from './styles/templates.mjs';

const root = path.resolve(import.meta.dirname, '..');
const sources = path.join(root, 'libs/platform/web/styles');
const out = path.join(root, 'dist/apps/web/assets');
const publicPath = '/assets/';
/** The typeface may be served only with its licence. */
const fontLicence = 'node_modules/@fontsource-variable/source-sans-3/LICENSE';

/** Most bytes a reader may have to fetch, brotli. */
const budgets = {
  ...{ 'ws.css': 9_000, 'work.css': 9_000, 'forms.css': 3_000, 'ideas.css': 3_000 },
  ...{ theme: 3_000, font: 29_500 },
};

/** One for every page, and those that some pages take besides. */
const sheets = ['ws', 'work', 'forms', 'ideas'];

const brotli = async (text) => (await promisify(brotliCompress)(text)).length;

/** The theme rules of the domain, as a module of this process. */
async function themeRules() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['libs/platform/domain/theme/index.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    tsconfig: 'tsconfig.base.json',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Bundles the style sheets; rules of the design system that no template asks for stay behind. */
async function bundle(classes, known) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(sheets.map((name) => [name, path.join(sources, `${name}.css`)])),
    outdir: out,
    entryNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    publicPath,
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    loader: { '.woff2': 'file' },
    target: ['chrome100', 'firefox100', 'safari15.4'],
    logLevel: 'warning',
    plugins: [
      {
        name: 'purge',
        setup: ({ onLoad }) =>
          onLoad(
            { filter: /node_modules[/\\]@(utrecht|nl-design-system-candidate)[/\\].*\.css$/ },
            async ({ path: file }) => ({
              contents: settle(purge(await readFile(file, 'utf8'), classes), known),
              loader: 'css',
            }),
          ),
      },
    ],
  });
  const entry = (name) =>
    Object.entries(metafile.outputs).find(([, output]) => output.entryPoint?.endsWith(`styles/${name}`))?.[0];
  const file = (name) => outputFiles.find((output) => output.path === path.join(root, name));
  return {
    files: outputFiles,
    css: file(entry('ws.css')),
    work: file(entry('work.css')),
    forms: file(entry('forms.css')),
    ideas: file(entry('ideas.css')),
    font: outputFiles.find((output) => output.path.endsWith('.woff2')),
  };
}

/** What stands outside a cascade layer, apart from fonts. */
const unlayered = (css) => {
  let depth = 0;
  let start = 0;
  const heads = [];
  for (const [at, sign] of [...css].entries()) {
    if (sign === '{' && depth++ === 0) heads.push(css.slice(start, at));
    if ((sign === '}' && --depth === 0) || (sign === ';' && depth === 0)) start = at + 1;
  }
  return heads.filter((head) => !/^@(layer|font-face)/.test(head.trim()));
};

async function removeStale() {
  const stale = (await readdir(out).catch(() => [])).filter((name) =>
    /^(ws|work|forms|ideas|source-sans-3|favicon)[.-]/.test(name),
  );
  await Promise.all(stale.map((name) => rm(path.join(out, name))));
}

/** Throws one error with every fault, so that one run shows all there is to repair. */
const demandNone = (faults) => {
  if (faults.length > 0) throw new Error(`styles:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
};

/** All tokens of the NL Design System's example theme. */
async function exampleTokens(rules) {
  const name = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
  return rules.readTokens(await readFile(createRequire(import.meta.url).resolve(name), 'utf8'));
}

/** What the styles and templates ask of a theme, with the values to make one of. */
function makeTokens(rules, all, styles, templates) {
  const asked = new Set([...rules.tokensIn(styles), ...templates.flatMap(({ text }) => [...rules.tokensIn(text)])]);
  const unknown = [...asked].filter((name) => name.startsWith('--basis-') && !all.has(name));
  demandNone(unknown.map((name) => `${name} is not a token of the design system`));
  const used = [...asked].filter((name) => all.has(name)).sort();
  return { used, values: Object.fromEntries(rules.withReferences([...used, ...rules.gateTokens], all)) };
}

/** Compiles our own themes: a build with a theme that the gate refuses is no build. */
async function weighThemes(rules, tokens) {
  const faults = [];
  const weights = {};
  for (const theme of rules.themes) {
    const failing = rules.contrastFaults(theme, tokens);
    faults.push(
      ...failing.map(
        ({ front, back, ratio, needed }) =>
          `${theme.name}: ${front} on ${back} is ${ratio?.toFixed(2)}, needs ${needed}`,
      ),
    );
    weights[theme.name] = failing.length === 0 ? await brotli(rules.compileTheme(theme, tokens)) : 0;
  }
  demandNone(faults);
  return weights;
}

/** Builds to `dist/apps/web/assets`; answers the weights in bytes (brotli). Throws when a rule or a budget is broken. */
export async function buildStyles() {
  const templates = await readTemplates(root);
  demandNone(templateFaults(templates));
  const rules = await themeRules();
  const example = await exampleTokens(rules);
  const built = await bundle(classesIn(templates), example);
  const tokens = makeTokens(
    rules,
    example,
    [built.css, built.work, built.forms, built.ideas].map(({ text }) => text).join(''),
    templates,
  );
  const themes = await weighThemes(rules, tokens);
  const weights = {
    'ws.css': await brotli(built.css.contents),
    'work.css': await brotli(built.work.contents),
    'forms.css': await brotli(built.forms.contents),
    'ideas.css': await brotli(built.ideas.contents),
    theme: Math.max(...Object.values(themes)),
    font: built.font.contents.length,
  };
  demandNone([
    ...[built.css, built.work, built.forms, built.ideas].flatMap(({ text }) =>
      unlayered(text).map((head) => `${head} stands outside a layer`),
    ),
    ...Object.entries(budgets).flatMap(([name, most]) =>
      weights[name] > most ? [`${name} is ${weights[name]} bytes, at most ${most}`] : [],
    ),
  ]);
  await mkdir(out, { recursive: true });
  await removeStale();
  await Promise.all(built.files.map((file) => writeFile(file.path, file.contents)));
  await copyFile(path.join(root, fontLicence), path.join(out, 'source-sans-3.LICENSE.txt'));
  const icons = await buildIcons(root, out);
  const address = (file) => publicPath + path.basename(file.path);
  const assets = {
    css: address(built.css),
    workCss: address(built.work),
    formCss: address(built.forms),
    ideaCss: address(built.ideas),
    font: address(built.font),
    icons,
    weights: { ...weights, themes },
  };
  await writeFile(path.join(out, 'assets.json'), JSON.stringify(assets, null, 2));
  await writeFile(path.join(out, 'theme-tokens.json'), JSON.stringify(tokens));
  return assets;
}

if (process.argv[1] === import.meta.filename) {
  await buildStyles().then(
    (assets) => console.log(JSON.stringify(assets, null, 2)),
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
