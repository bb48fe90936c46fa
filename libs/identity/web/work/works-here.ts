import { inject, Injector, runInInjectionContext } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { failAt } from '@wijkspoor/platform/web';
import { readSession } from '../session';

/** Lets in who has work in the gemeente of the address. What each may do there, the api says. */
export const worksHere: CanActivateFn = async (route, { url }) => {
  const injector = inject(Injector);
  const { gemeenten } = await readSession();
  if (gemeenten.some(({ slug, may }) => slug === route.paramMap.get('gemeente') && may.work === 'yes')) return true;
  return runInInjectionContext(injector, () => failAt(url, 403)) ?? false;
};
