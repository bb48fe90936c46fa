import { FetchBackend, HttpBackend, type HttpEvent, type HttpRequest } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import { PAGE_REQUEST } from '../rendering/page-request';

/** Milliseconds a page waits for the api; then it says that something is wrong. */
const patience = 5_000;

/**
 * On the server: calls of the api go over loopback with the visitor's cookie and address. Stands below the transfer cache,
 * which so keys on the address a browser uses and never sees the cookie.
 */
@Injectable()
export class LoopbackBackend extends HttpBackend {
  private readonly next = inject(FetchBackend);
  private readonly request = inject(PAGE_REQUEST);

  override handle(call: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    const { pathname, search } = new URL(call.url, 'http://page.invalid');
    if (this.request === null || !pathname.startsWith('/v1/')) throw new Error('A page reads from our own api only.');
    return this.next.handle(
      call.clone({
        url: `${this.request.apiOrigin}${pathname}${search}`,
        setHeaders: this.request.apiHeaders,
        timeout: patience,
      }),
    );
  }
}
