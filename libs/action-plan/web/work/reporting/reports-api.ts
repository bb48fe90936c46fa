import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ObstacleList, ReportList, ReportVersionView, ReportView } from '@wijkspoor/action-plan/domain';

type Read<T> = HttpResourceRef<T | undefined>;

/** The address of a report at the api, or of the list of them. */
export const reportPath = (gemeente: string, report = ''): string =>
  `/v1/gemeenten/${gemeente}/partner-reports${report === '' ? '' : `/${report}`}`;
/** The address of the obstacles at the api. */
export const obstaclesPath = (gemeente: string): string => `/v1/gemeenten/${gemeente}/obstacles`;

/** What the pages of partner reports read. Call it where `inject` works. */
@Injectable({ providedIn: 'root' })
export class ReportsApi {
  private readonly http = inject(HttpClient);

  /** @param query of the address, with its question mark. */
  list(gemeente: Signal<string>, query: Signal<string>): Read<ReportList> {
    return httpResource(() => reportPath(gemeente()) + query(), { parse: (answer) => ReportList.parse(answer) });
  }

  report(gemeente: Signal<string>, report: Signal<string>): Read<ReportView> {
    return httpResource(() => reportPath(gemeente(), report()), { parse: (answer) => ReportView.parse(answer) });
  }

  version(gemeente: Signal<string>, report: Signal<string>, version: Signal<string>): Read<ReportVersionView> {
    return httpResource(() => `${reportPath(gemeente(), report())}/versions/${version()}`, {
      parse: (answer) => ReportVersionView.parse(answer),
    });
  }

  obstacles(gemeente: Signal<string>, query: Signal<string>): Read<ObstacleList> {
    return httpResource(() => obstaclesPath(gemeente()) + query(), { parse: (answer) => ObstacleList.parse(answer) });
  }

  /** The report as it is now; undefined when it cannot be read. */
  async now(path: string): Promise<ReportView | undefined> {
    try {
      return ReportView.parse(await firstValueFrom(this.http.get(path)));
    } catch {
      return undefined;
    }
  }
}
