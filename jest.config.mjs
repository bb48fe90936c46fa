import { swcOptions } from './tools/swc.mjs';

/** Packages that exist as ES modules only; jest runs CommonJS. */
const esm = [
  '@nestjs',
  'openid-client',
  'oauth4webapi',
  'jose',
  'oidc-provider',
  '@fastify/cookie',
  'content-disposition',
  'cookie',
  'otplib',
  '@otplib',
  '@scure',
  '@noble',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'postal-mime',
  'stream-chain',
  'stream-json',
  'commander',
];
const commonjs = { type: 'commonjs' };

export default {
  testEnvironment: 'node',
  testRegex: '\\.spec\\.ts$',
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/tools'],
  cacheDirectory: '.cache/jest',
  globalSetup: './tools/jest/setup.mjs',
  globalTeardown: './tools/jest/teardown.mjs',
  setupFiles: ['reflect-metadata'],
  testTimeout: 120_000,
  maxWorkers: 2,
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json', 'node'],
  moduleNameMapper: { '^@wijkspoor/(.*)$': '<rootDir>/libs/$1' },
  transform: {
    '\\.ts$': ['@swc/jest', { ...swcOptions, module: commonjs }],
    [`node_modules/(${esm.join('|')})/.+\\.m?js$`]: [
      '@swc/jest',
      { swcrc: false, configFile: false, jsc: { target: 'es2022' }, module: commonjs },
    ],
    '/tools/.+\\.mjs$': ['@swc/jest', { swcrc: false, configFile: false, jsc: { target: 'es2022' }, module: commonjs }],
  },
  transformIgnorePatterns: [`node_modules/(?!(${esm.join('|')})/)`],
  reporters: ['default', '<rootDir>/tools/jest/summary.cjs'],
};
