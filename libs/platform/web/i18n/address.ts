import { DOCUMENT, inject, InjectionToken } from '@angular/core';
import { type Address, readAddress, writeAddress } from '@wijkspoor/platform/domain';
import { PAGE_REQUEST } from '../rendering/page-request';

/**
 * The address of this page. Its language and gemeente stay the same until another document is loaded:
 * links to another language or gemeente load one.
 */
export const ADDRESS = new InjectionToken<Address>('address', {
  factory: () => readAddress(pathOf(inject(PAGE_REQUEST)?.url ?? inject(DOCUMENT).location.pathname)),
});

/** Writes links that stay in the reader's language. */
export type Links = {
  /** A page of the platform: `/inloggen`. */
  platform(path: string): string;
  /** A page of a gemeente: `/`, `/lindehoek`, `/werk/leden`. */
  gemeente(slug: string, path?: string): string;
  /** This page in another language. */
  inLanguage(language: Address['language']): string;
};

/** @returns the links of the current page. */
export function useLinks(): Links {
  const address = inject(ADDRESS);
  const { language } = address;
  return {
    platform: (path) => writeAddress({ language, gemeente: null, path }),
    gemeente: (gemeente, path = '/') => writeAddress({ language, gemeente, path }),
    inLanguage: (other) => writeAddress({ ...address, language: other }),
  };
}

const pathOf = (url: string): string => url.split('?')[0] ?? '/';
