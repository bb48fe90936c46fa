import nx from '@nx/eslint-plugin';
import js from '@eslint/js';
import angular from 'angular-eslint';
import { defineConfig } from 'eslint/config';
import { createProjectGraphAsync } from 'nx/src/devkit-exports.js';
import tseslint from 'typescript-eslint';
import { imports } from './tools/lint/imports.mjs';
import { mayUse } from './tools/lint/may-use.mjs';
import { wijkspoor } from './tools/lint/rules.mjs';

// the boundary rule reads the graph of projects that nx keeps; without this it would pass in silence
await createProjectGraphAsync({ exitOnError: true });

const known = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));
const ts = ['**/*.ts'];
const specs = ['**/*.spec.ts', '**/*.matrix.ts', '**/testing/**/*.ts', 'e2e/**/*.ts', 'apps/*/test/**/*.ts'];
const web = ['libs/*/web/**/*.ts', 'apps/web/src/**/*.ts'];
const templates = ['libs/*/web/**/*.html', 'apps/web/src/app/**/*.html'];

const depConstraints = [
  ...Object.entries(mayUse).map(([library, uses]) => ({
    sourceTag: `scope:${library}`,
    onlyDependOnLibsWithTags: [library, ...uses].map((name) => `scope:${name}`),
  })),
  { sourceTag: 'scope:app', onlyDependOnLibsWithTags: ['*'] },
];

/** Size, names and honesty: for every file that is code. */
const everywhere = {
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
  // `!= null` is the short way to say neither null nor undefined
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-console': 'error',
  'object-shorthand': 'error',
  'prefer-template': 'error',
  'wijkspoor/file-name': 'error',
};

/** Where we differ from typescript-eslint's strictest set, and why. */
const typed = {
  // numbers in a text are what templates are for
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // `() => this.log(...)` says the same as a block
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // Nest modules are classes with a decorator and nothing else
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  // hooks of Fastify and handlers of jobs are async by contract, also those that need not wait
  '@typescript-eslint/require-await': 'off',
  // `process.env['X']` is how an index signature is read
  '@typescript-eslint/dot-notation': 'off',
  // Nest and TypeORM declare their options as classes and take literals
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  // a parameter that a signature demands and nobody reads is called `_name`
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  // refusing control characters is what those expressions are for
  'no-control-regex': 'off',
  // rows of TypeORM are plain data with a class for a name
  '@typescript-eslint/no-misused-spread': 'off',
  '@typescript-eslint/ban-ts-comment': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
};

/** domain/ gets time, chance and the world as parameters. */
const pure = {
  'no-restricted-globals': [
    'error',
    ...['process', 'fetch', 'crypto', 'performance', 'setTimeout', 'setInterval', 'queueMicrotask', 'Buffer'],
    ...['window', 'document', 'localStorage', 'sessionStorage', 'navigator', 'location'],
  ],
  'no-restricted-syntax': [
    'error',
    { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Pass the time in.' },
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass the time in.' },
    { selector: "CallExpression[callee.name='Date']", message: 'Pass the time in.' },
    { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Pass chance in.' },
    { selector: 'ExportDefaultDeclaration', message: 'Libraries have named exports.' },
  ],
};

const namedExports = {
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportDefaultDeclaration', message: 'Libraries have named exports.' },
    {
      selector: 'Decorator Property[key.name=/^(styles|styleUrl|styleUrls)$/]',
      message: 'Styles stand in style sheets of the kit: the content security policy allows no component styles.',
    },
    {
      selector: "Decorator Property[key.name='host'] Property[key.value=/style/]",
      message: 'No style attribute: use a class.',
    },
  ],
};

export default defineConfig(
  {
    ignores: ['dist/', '.cache/', '.nx/', '.angular/', '.data/', 'tools/adr/', 'test-results/', '**/*.d.mts'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { wijkspoor, '@nx': nx } },
  { files: ['*.js'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: ['**/*.mjs', '**/*.cjs', '*.js'],
    extends: [js.configs.recommended],
    languageOptions: { globals: known(Object.getOwnPropertyNames(globalThis)) },
    rules: { ...everywhere, 'no-console': 'off' },
  },
  {
    files: ['apps/web/**/public/**/*.js'],
    extends: [js.configs.recommended],
    languageOptions: { globals: known(['document', 'window']) },
    rules: everywhere,
  },
  {
    files: ts,
    extends: [js.configs.recommended, ...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: 'tsconfig.node.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...everywhere,
      ...typed,
      'wijkspoor/platform-table': 'error',
      '@nx/enforce-module-boundaries': [
        'error',
        { depConstraints, allowCircularSelfDependency: true, checkDynamicDependenciesExceptions: ['.*'] },
      ],
      ...imports(),
    },
  },
  { files: ['libs/**/*.ts'], rules: namedExports },
  { files: ['libs/*/domain/**/*.ts'], ignores: specs, rules: { ...pure, ...imports('domain', 'outOfDomain') } },
  { files: ['libs/*/api/**/*.ts'], rules: imports('web') },
  {
    files: ['libs/{identity,platform}/{api,testing}/**/*.ts', 'apps/{api,worker}/test/**/*.ts', 'e2e/**/*.ts'],
    rules: { ...imports('web', 'doors'), 'wijkspoor/platform-table': 'off' },
  },
  // an archive has the people it tells of, and reading one is work of the owner
  { files: ['libs/archive/api/{read-archive,archive-demands}.ts'], rules: { 'wijkspoor/platform-table': 'off' } },
  // areas and figures are the same for all gemeenten; the rule above still keeps accounts and sessions out of reach
  { files: ['libs/wijk/api/**/*.ts'], rules: imports('web', 'doors') },
  // how somebody wants to hear is of a person, not of a gemeente
  { files: ['libs/notifications/api/**/*.ts'], rules: imports('web', 'doors') },
  {
    files: web,
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    languageOptions: { parserOptions: { project: 'tsconfig.web.json', tsconfigRootDir: import.meta.dirname } },
    rules: { ...imports('api'), '@angular-eslint/prefer-on-push-component-change-detection': 'off' },
  },
  {
    files: templates,
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/no-inline-styles': 'error',
      '@angular-eslint/template/button-has-type': 'error',
      '@angular-eslint/template/no-any': 'error',
      'wijkspoor/template-text': 'error',
    },
  },
  {
    files: specs,
    rules: {
      // a describe() holds many tests; each of them is short
      'max-lines-per-function': 'off',
      // a test says what is there; when it is not, it fails
      '@typescript-eslint/no-non-null-assertion': 'off',
      // what beforeAll makes may not be there when it failed
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // the matchers of jest are any; modules under test are empty
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      // `Controller.prototype.method` names a route
      '@typescript-eslint/unbound-method': 'off',
      // and looks at tables behind the back of the code
      'wijkspoor/platform-table': 'off',
    },
  },
  // the command line talks to a person
  { files: ['apps/*/src/{cli.ts,cli/**/*.ts}', 'tools/**/*.ts'], rules: { 'no-console': 'off' } },
  // commands of the operator work as the owner of the database, for all gemeenten
  { files: ['apps/api/src/cli/**/*.ts'], rules: { ...imports('web', 'doors'), 'wijkspoor/platform-table': 'off' } },
);
