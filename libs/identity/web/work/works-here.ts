import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { Page, useLinks } from '@wijkspoor/platform/web';
import { readSession } from '../session';

/** Lets in who has work in the gemeente of the address. What each may do there, the api says. */
export const worksHere: CanActivateFn = async (route) => {
  const page = inject(Page);
  const router = inject(Router);
  const links = useLinks();
  const { gemeenten } = await readSession();
  if (gemeenten.some(({ slug, may }) => slug === route.paramMap.get('gemeente') && may.work === 'yes')) return true;
  page.status(403);
  return new RedirectCommand(router.parseUrl(links.platform('/fout/403')), { skipLocationChange: true });
};
