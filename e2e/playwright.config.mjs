import { defineConfig } from '@playwright/test';
import { browserFlags } from '../tools/chromium.mjs';

/** Journeys against a running stack: BASE_URL and CHROMIUM_PATH are set by tools/test.mjs. */
export default defineConfig({
  testDir: '.',
  tsconfig: '../tsconfig.base.json',
  testMatch: '**/*.spec.ts',
  globalSetup: './setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 45_000,
  outputDir: '../test-results',
  reporter: [['list'], ['./summary.mjs']],
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    actionTimeout: 10_000,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    // a trace of everything is a third of the time
    trace: process.env.TRACE === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: browserFlags },
  },
});
