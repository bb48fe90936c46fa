import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, type Signal } from '@angular/core';
import { FigureTableList, ImportRunList, OwnFigureTableList } from '@wijkspoor/wijk/domain';

/** What pages about imports read. Call it where `inject` works. */
@Injectable({ providedIn: 'root' })
export class FiguresApi {
  runs(): HttpResourceRef<ImportRunList | undefined> {
    return httpResource(() => '/v1/imports', { parse: (answer) => ImportRunList.parse(answer) });
  }

  tables(): HttpResourceRef<FigureTableList | undefined> {
    return httpResource(() => '/v1/figure-tables', { parse: (answer) => FigureTableList.parse(answer) });
  }

  own(gemeente: Signal<string>): HttpResourceRef<OwnFigureTableList | undefined> {
    return httpResource(() => `/v1/gemeenten/${gemeente()}/figure-tables`, {
      parse: (answer) => OwnFigureTableList.parse(answer),
    });
  }
}
