import { ar } from './ar';
import { en } from './en';
import { nl } from './nl';

/** All languages at once: for servers. Pages in a browser load one. */
export const texts = { nl, en, ar };
