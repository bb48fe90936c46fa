import { HttpErrorResponse } from '@angular/common/http';
import { ErrorHandler, inject } from '@angular/core';
import { type NavigationError, RedirectCommand, Router } from '@angular/router';
import { failurePath } from '@wijkspoor/platform/domain';
import { useLinks } from '../i18n/address';
import { Page } from './page';

/** Statuses that have a page of their own; every other one is a fault of ours. 0 stands for an api that does not answer. */
const known: ReadonlySet<number> = new Set([400, 401, 403, 404, 409, 410, 413, 429, 503]);

/** Shows the page that says what to do when what a page needs could not be read. The address stays. */
export function showFailure({ error, url }: NavigationError): RedirectCommand | undefined {
  const router = inject(Router);
  const given = error instanceof HttpErrorResponse ? error.status : 500;
  const status = known.has(given) ? given : given === 0 ? 503 : 500;
  inject(Page).status(status);
  if (status >= 500) inject(ErrorHandler).handleError(error);
  const path = failurePath(status, url);
  return path === null
    ? undefined
    : new RedirectCommand(router.parseUrl(useLinks().platform(path)), { skipLocationChange: true });
}
