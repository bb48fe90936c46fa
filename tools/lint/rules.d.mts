import type { ESLint } from 'eslint';

export const wijkspoor: ESLint.Plugin;
