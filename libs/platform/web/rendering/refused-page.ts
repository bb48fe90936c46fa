import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';
import { failurePath } from '@wijkspoor/platform/domain';

/**
 * A page that reads what is not for who asks is not shown half, with "try again": the page that says why comes in its place. What guards and
 * resolvers read is told by `showFailure`.
 */
export const refusedPage: HttpInterceptorFn = (call, next) => {
  const router = inject(Router);
  const error = (thrown: unknown): void => {
    const refused = thrown instanceof HttpErrorResponse && thrown.status === 403;
    const path = refused && router.currentNavigation() === null ? failurePath(403, router.url) : null;
    if (path !== null) void router.navigateByUrl(path, { skipLocationChange: true });
  };
  return call.method === 'GET' ? next(call).pipe(tap({ error })) : next(call);
};
