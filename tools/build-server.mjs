// Bundles our own code of one process with esbuild; swc does the files with decorators; packages stay in node_modules.
import { transform } from '@swc/core';
import { build } from 'esbuild';
import { glob, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { swcOptions } from './swc.mjs';

// programs that a process starts, see there
const xlsx = { 'xlsx-program': 'libs/wijk/api/import/xlsx-program.ts' };
const typst = { 'typst-program': 'libs/platform/api/typeset/typst-program.ts' };

const entries = {
  api: { main: 'apps/api/src/main.ts', ...xlsx },
  worker: { main: 'apps/worker/src/main.ts', ...typst, ...xlsx },
  web: { main: 'apps/web/server/main.ts' },
  cli: { main: 'apps/api/src/cli.ts', ...xlsx },
};

const decorators = {
  name: 'decorators',
  setup(esbuild) {
    esbuild.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      if (!/^\s*@\w+/m.test(source)) return { contents: source, loader: 'ts' };
      const { code } = await transform(source, {
        ...swcOptions,
        filename: file,
        sourceMaps: 'inline',
        module: { type: 'es6' },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

/** Builds one process to `dist/apps/<name>/main.mjs`, or to another folder. */
export async function buildServer(name, folder = `dist/apps/${name}`) {
  const root = path.resolve(import.meta.dirname, '..');
  // parts of the last build have other names
  for await (const old of glob(`${folder}/*-*.mjs*`, { cwd: root })) await rm(path.join(root, old));
  await build({
    absWorkingDir: root,
    entryPoints: entries[name],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // what main imports later stays in files of its own, so that telemetry is there before it
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    packages: 'external',
    // the sources stand beside it; in the map they would lie in the memory of every process
    sourcemap: true,
    sourcesContent: false,
    keepNames: true,
    tsconfig: 'tsconfig.base.json',
    logLevel: 'warning',
    plugins: [decorators],
  });
}

if (process.argv[2]) await buildServer(process.argv[2], process.argv[3]);
