import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, type Signal } from '@angular/core';
// not the whole face of the domain: its other contracts would come along to the browser
import { GemeenteAreas, WijkenMap, WijkList, WijkView } from '../../domain/contract';

/** What work pages read of the wijken of a gemeente. Call it where `inject` works. */
@Injectable({ providedIn: 'root' })
export class WijkApi {
  wijken(gemeente: Signal<string>): HttpResourceRef<WijkList | undefined> {
    return httpResource(() => `/v1/gemeenten/${gemeente()}/wijken`, { parse: (answer) => WijkList.parse(answer) });
  }

  map(gemeente: Signal<string>): HttpResourceRef<WijkenMap | undefined> {
    return httpResource(() => `/v1/gemeenten/${gemeente()}/wijken-map`, { parse: (answer) => WijkenMap.parse(answer) });
  }

  wijk(gemeente: Signal<string>, wijk: Signal<string>): HttpResourceRef<WijkView | undefined> {
    return httpResource(() => `/v1/gemeenten/${gemeente()}/wijken/${wijk()}`, {
      parse: (answer) => WijkView.parse(answer),
    });
  }

  /** Of the newest year when none is asked for. */
  areas(gemeente: Signal<string>, year: Signal<number | null>): HttpResourceRef<GemeenteAreas | undefined> {
    return httpResource(
      () => {
        const asked = year();
        return `/v1/gemeenten/${gemeente()}/areas${asked === null ? '' : `?year=${asked}`}`;
      },
      { parse: (answer) => GemeenteAreas.parse(answer) },
    );
  }
}
