import { type ErrorHandler, inject, Injectable } from '@angular/core';
import { PAGE_REQUEST } from './page-request';

/** Hands faults that a page meets on the server to the front door, which logs them with the request's id. */
@Injectable()
export class ServerErrors implements ErrorHandler {
  private readonly request = inject(PAGE_REQUEST);

  handleError(error: unknown): void {
    this.request?.report(error);
  }
}
