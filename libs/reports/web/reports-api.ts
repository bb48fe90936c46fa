import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, type Signal } from '@angular/core';
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
