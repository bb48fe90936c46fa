import { ar } from './ar';
import { en } from './en';
import { nl } from './nl';

/** All languages at once: for servers. */
export const texts = { nl, en, ar };
