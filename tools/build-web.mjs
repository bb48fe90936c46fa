// Builds the web process: the pages (Angular), their styles, and the front door that serves them.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { buildServer } from './build-server.mjs';
import { buildStyles } from './build-styles.mjs';
import { pageTexts } from './page-texts.mjs';
import { weighScripts } from './script-weights.mjs';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'dist/apps/web');
const assets = path.join(out, 'assets');

/** Builds everything to `dist/apps/web`. @returns the weights of the scripts in bytes (brotli). */
export async function buildWeb() {
  buildPages();
  await buildStyles();
  const weights = publishScripts(await buildFormScript());
  compressAssets();
  await buildServer('web');
  return weights;
}

function buildPages() {
  fs.rmSync(path.join(out, 'angular'), { recursive: true, force: true });
  const ng = path.join(root, 'node_modules/@angular/cli/bin/ng.js');
  const { status } = spawnSync(process.execPath, [ng, 'build', '--stats-json'], {
    cwd: path.join(root, 'apps/web'),
    stdio: 'inherit',
    env: { ...process.env, NG_CLI_ANALYTICS: 'false' },
  });
  if (status !== 0) throw new Error('The pages do not build; see above.');
}

/** The script of pages where somebody fills in a form, and the most it may weigh in bytes (brotli): with its headers under 4 kB. */
const formScript = 'libs/instruments/web/part/script/answering.ts';
const formScriptMost = 3_400;

/** Bundles the small script of forms. @returns its name and its bytes. */
async function buildFormScript() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { forms: formScript },
    outdir: path.join(assets, 'app'),
    entryNames: '[name].[hash]',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['chrome100', 'firefox100', 'safari15.4'],
    logLevel: 'warning',
  });
  const [{ path: file, contents }] = outputFiles;
  const bytes = brotli(contents).length;
  if (bytes > formScriptMost) throw new Error(`The script of forms is ${bytes} bytes, at most ${formScriptMost}.`);
  return { name: path.basename(file), contents };
}

/** Moves the browser's scripts to the other hashed files, and writes down what a work page begins with. */
function publishScripts(forForms) {
  const browser = path.join(out, 'angular/browser');
  const html = fs.readFileSync(path.join(browser, 'index.csr.html'), 'utf8');
  const script = /<script src="([^"]+)"/.exec(html)?.[1];
  if (script === undefined) throw new Error('The build of the pages has no script.');
  const preload = [...html.matchAll(/<link rel="modulepreload" href="([^"]+)"/g)].map(([, name]) => name);
  const folder = path.join(assets, 'app');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const weights = {};
  for (const name of fs.readdirSync(browser).filter((file) => file.endsWith('.js'))) {
    fs.renameSync(path.join(browser, name), path.join(folder, name));
    weights[name] = brotli(fs.readFileSync(path.join(folder, name))).length;
  }
  fs.rmSync(browser, { recursive: true });
  fs.writeFileSync(path.join(folder, forForms.name), forForms.contents);
  const stats = JSON.parse(fs.readFileSync(path.join(out, 'angular/browser-stats.json'), 'utf8'));
  fs.writeFileSync(
    path.join(out, 'scripts.json'),
    JSON.stringify({
      script: `/assets/app/${script}`,
      preload: preload.map((name) => `/assets/app/${name}`),
      formScript: `/assets/app/${forForms.name}`,
    }),
  );
  const texts = pageTexts(stats.inputs, (file) => fs.readFileSync(path.join(root, 'apps/web', file), 'utf8'));
  return weighScripts(stats.outputs, script, weights, texts);
}

/** Puts compressed copies beside the files that shrink, so that nobody compresses them again. */
function compressAssets() {
  for (const entry of fs.readdirSync(assets, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/\.(js|css|svg)$/.test(entry.name)) continue;
    const bytes = fs.readFileSync(file);
    fs.writeFileSync(`${file}.br`, brotli(bytes));
    fs.writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

if (process.argv[1] === import.meta.filename) {
  const { initial, routes } = await buildWeb();
  console.log(`work pages: ${initial} bytes of script at first (brotli), and more per route:`);
  for (const [page, bytes] of Object.entries(routes)) console.log(`  ${bytes} ${page}`);
}
