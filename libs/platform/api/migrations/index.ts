import { Platform1764000000000 } from './1764000000000-platform';

/** One database has one history: all migrations, in order. Old ones are never edited. */
export const migrations = [Platform1764000000000];
