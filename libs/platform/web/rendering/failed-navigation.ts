import { HttpErrorResponse } from '@angular/common/http';
import { ErrorHandler, inject } from '@angular/core';
import { type NavigationError, RedirectCommand, Router } from '@angular/router';
import { failurePath } from '@wijkspoor/platform/domain';
import { Page } from './page';

/** Statuses that have a page of their own; every other one is a fault of ours. 0 stands for an api that does not answer. */
const known: ReadonlySet<number> = new Set([400, 401, 403, 404, 409, 410, 413, 429, 503]);

/** Shows the page that says what to do when what a page needs could not be read. The address stays. */
export function showFailure({ error, url }: NavigationError): RedirectCommand | undefined {
  const given = error instanceof HttpErrorResponse ? error.status : 500;
  const status = known.has(given) ? given : given === 0 ? 503 : 500;
  if (status >= 500) inject(ErrorHandler).handleError(error);
  return failAt(url, status);
}

/** For a guard that refuses: the page that says so, at the address of the page that was asked. */
export const failAt = (url: string, status: number): RedirectCommand | undefined => {
  const router = inject(Router);
  inject(Page).status(status);
  const path = failurePath(status, url);
  return path === null ? undefined : new RedirectCommand(router.parseUrl(path), { skipLocationChange: true });
};
