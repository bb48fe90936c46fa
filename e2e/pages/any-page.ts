import type { BrowserContext } from '@playwright/test';
import { origin } from './client';
import type { Person } from './sessions';

export type Language = 'nl' | 'en' | 'ar';

/** A page of ours, with how to get at it. */
export type AnyPage = {
  /** The route, as the sources write it. */
  readonly route: string;
  readonly kind: 'document' | 'work';
  /** Its address without a language: of the platform, or after the gemeente. */
  readonly path: string;
  readonly gemeente?: string;
  readonly as?: Person;
  /** Gives the browser what somebody has who comes here. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
};

/** A cookie of ours. */
export const cookie = (name: string, value: string) => ({ name, value, url: origin });

/** Behind a link of a mail: looking uses nothing up. */
export function withCode(name: string): AnyPage['prepare'] {
  return (context) => context.addCookies([cookie(name, 'x'.repeat(43))]);
}
