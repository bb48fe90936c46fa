import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, type Signal } from '@angular/core';
import { PortfolioView } from '@wijkspoor/monitoring/domain';

/** Reads what waits for whoever is signed in. Call it where `inject` works. */
@Injectable({ providedIn: 'root' })
export class PortfolioApi {
  portfolio(gemeente: Signal<string>): HttpResourceRef<PortfolioView | undefined> {
    return httpResource(() => `/v1/gemeenten/${gemeente()}/portfolio`, {
      parse: (answer) => PortfolioView.parse(answer),
    });
  }
}
