import { inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { type Language, writeAddress } from '@wijkspoor/platform/domain';
import { ADDRESS, Page } from '@wijkspoor/platform/web';

/** Languages that work pages are written in. */
export const workLanguages: readonly Language[] = ['nl', 'en'];

/** Work pages that are not written in the language of the address are read in Dutch, not as Dutch from right to left. */
export const inWorkLanguage: CanActivateFn = () => {
  const address = inject(ADDRESS);
  return (
    workLanguages.includes(address.language) || inject(Page).leaveFor(writeAddress({ ...address, language: 'nl' }))
  );
};
