import type { Linter } from 'eslint';

export function imports(...kinds: readonly string[]): Linter.RulesRecord;
