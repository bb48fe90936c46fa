import { Platform1764000000000 } from './1764000000000-platform';
import { Wijk1764000200000 } from './1764000200000-wijk';

/** One database has one history: all migrations, in order. Old ones are never edited. */
export const migrations = [Platform1764000000000, Wijk1764000200000];
