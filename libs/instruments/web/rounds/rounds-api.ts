import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, type Signal } from '@angular/core';
import { InstrumentList, RoundList, RoundView } from '@wijkspoor/instruments/domain';

type Read<T> = HttpResourceRef<T | undefined>;

/** The address of a round at the api. */
export const roundPath = (gemeente: string, round: number | string): string =>
  `/v1/gemeenten/${gemeente}/ronden/${round}`;
/** The address of the rounds of a project at the api. */
export const roundsPath = (gemeente: string, project: string): string =>
  `/v1/gemeenten/${gemeente}/projecten/${project}/ronden`;

/** What the pages of rounds read; an empty address reads nothing. Call it where `inject` works. */
@Injectable({ providedIn: 'root' })
export class RoundsApi {
  list(gemeente: Signal<string>, project: Signal<string>): Read<RoundList> {
    return httpResource(() => (project() === '' ? undefined : roundsPath(gemeente(), project())), {
      parse: (answer) => RoundList.parse(answer),
    });
  }

  round(gemeente: Signal<string>, round: Signal<string>): Read<RoundView> {
    return httpResource(() => (round() === '' ? undefined : roundPath(gemeente(), round())), {
      parse: (answer) => RoundView.parse(answer),
    });
  }

  instruments(gemeente: Signal<string>): Read<InstrumentList> {
    return httpResource(() => `/v1/gemeenten/${gemeente()}/instrumenten`, {
      parse: (answer) => InstrumentList.parse(answer),
    });
  }
}
