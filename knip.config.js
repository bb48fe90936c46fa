/** What CSS imports, in the words of a module, so that its packages count as used. */
const css = (text) =>
  [...text.matchAll(/@import '([^']+)'|url\('(@[^']+)'\)/g)]
    .map(([, file, url]) => `import '${file ?? url}';`)
    .join('\n');

module.exports = {
  entry: [
    'apps/{api,worker}/src/main.ts',
    'apps/api/src/cli.ts',
    'libs/platform/api/typeset/typst-program.ts',
    'libs/wijk/api/import/xlsx-program.ts',
    'apps/web/server/main.ts',
    'apps/web/src/{main,main.server,server}.ts',
    'libs/platform/web/styles/*.css',
    // bundled by tools/build-web.mjs
    'libs/instruments/web/part/script/answering.ts',
    // bundled by tools/build-styles.mjs
    'libs/platform/domain/theme/index.ts',
    'tools/{bootstrap,start,test,build,cli,build-server,pictures,personas}.mjs',
    // started by the test beside it, and by hand
    'tools/bench/{archive,ballots,dossiers,figures,forms,reports,speed,tally}.mjs',
    // started by tools/bench/speed/measure.mjs
    'tools/bench/speed/load.mjs',
  ],
  project: ['{apps,libs,e2e}/**/*.{ts,mjs,css}', 'tools/**/*.{mjs,cjs,ts}', '*.mjs'],
  paths: { '@wijkspoor/*': ['./libs/*'] },
  compilers: { css },
  playwright: { config: ['e2e/playwright.config.mjs'] },
  angular: { config: ['apps/web/angular.json'] },
  // installed by the machine of the CI, or on every machine, and not by npm
  ignoreBinaries: ['redis-server', 'apt-get', 'mkfifo', 'pgbench'],
  ignoreDependencies: [
    // started by name in tools/lint/run.mjs, tools/test.mjs and tools/build-web.mjs
    'dependency-cruiser',
    'jest',
    '@angular/cli',
  ],
  ignoreExportsUsedInFile: { interface: true, type: true },
  // a face also names the types of what it offers, for who wants to write them down
  ignoreIssues: {
    'libs/**/index.ts': ['types'],
  },
  treatConfigHintsAsErrors: true,
};
