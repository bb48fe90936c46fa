import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, type Signal } from '@angular/core';
import { InstrumentList, VersionView } from '@wijkspoor/instruments/domain';

type Read<T> = HttpResourceRef<T | undefined>;

/** The address of questionnaires at the api. */
export const instrumentsPath = (gemeente: string): string => `/v1/gemeenten/${gemeente}/instrumenten`;

/** What the pages of questionnaires read. Call it where `inject` works. */
@Injectable({ providedIn: 'root' })
export class InstrumentsApi {
  list(gemeente: Signal<string>): Read<InstrumentList> {
    return httpResource(() => instrumentsPath(gemeente()), { parse: (answer) => InstrumentList.parse(answer) });
  }

  version(gemeente: Signal<string>, version: Signal<string>): Read<VersionView> {
    return httpResource(() => `${instrumentsPath(gemeente())}/versions/${version()}`, {
      parse: (answer) => VersionView.parse(answer),
    });
  }
}
