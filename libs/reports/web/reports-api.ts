import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { DestroyRef, inject, Injectable, type Signal } from '@angular/core';
import { ReportList, type ReportState, ReportView } from '@wijkspoor/reports/domain';

/** Where reports of a gemeente are in the api. */
export const reportsPath = (gemeente: string): string => `/v1/gemeenten/${gemeente}/stukken`;

/** What the pages of reports read. Call it where `inject` works. */
@Injectable({ providedIn: 'root' })
export class ReportsApi {
  list(gemeente: Signal<string>, after: Signal<string>): HttpResourceRef<ReportList | undefined> {
    return httpResource(() => `${reportsPath(gemeente())}${after() === '' ? '' : `?after=${after()}`}`, {
      parse: (answer) => ReportList.parse(answer),
    });
  }

  report(gemeente: Signal<string>, id: Signal<string>): HttpResourceRef<ReportView | undefined> {
    return httpResource(() => `${reportsPath(gemeente())}/${id()}`, { parse: (answer) => ReportView.parse(answer) });
  }
}

/** Whether somebody waits for a report in this state. */
export const isBusy = (state: ReportState): boolean => state === 'waiting' || state === 'making' || state === 'setting';

/** How often a page asks how far it is, while something is being made. */
const everyMs = 2_000;

/** Reads again while something is being made, and the page is looked at. Call it where `inject` works. */
export function reloadWhile(busy: () => boolean, read: HttpResourceRef<unknown>): void {
  // only in a browser: a page that is rendered asks once
  if (typeof window === 'undefined') return;
  const timer = setInterval(() => {
    if (busy() && !document.hidden && !read.isLoading()) read.reload();
  }, everyMs);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
}
