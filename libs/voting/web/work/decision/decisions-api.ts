import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { DecisionList, DecisionView } from '@wijkspoor/voting/domain';

type Read<T> = HttpResourceRef<T | undefined>;

/** The address of a decision at the api. */
export const decisionPath = (gemeente: string, decision: number | string): string =>
  `/v1/gemeenten/${gemeente}/prioritisations/${decision}`;
/** The address of the decisions of a project at the api. */
export const decisionsPath = (gemeente: string, project: string): string =>
  `/v1/gemeenten/${gemeente}/projecten/${project}/prioritisations`;

/** What the work pages of decisions read; an empty address reads nothing. Call it where `inject` works. */
@Injectable({ providedIn: 'root' })
export class DecisionsApi {
  private readonly http = inject(HttpClient);

  list(gemeente: Signal<string>, project: Signal<string>): Read<DecisionList> {
    return httpResource(() => (project() === '' ? undefined : decisionsPath(gemeente(), project())), {
      parse: (answer) => DecisionList.parse(answer),
    });
  }

  one(gemeente: Signal<string>, decision: Signal<string>): Read<DecisionView> {
    return httpResource(() => (decision() === '' ? undefined : `${decisionPath(gemeente(), decision())}/dossier`), {
      parse: (answer) => DecisionView.parse(answer),
    });
  }

  /** The decision as it is now; undefined when it cannot be read. */
  async now(gemeente: string, decision: number): Promise<DecisionView | undefined> {
    try {
      return DecisionView.parse(await firstValueFrom(this.http.get(`${decisionPath(gemeente, decision)}/dossier`)));
    } catch {
      return undefined;
    }
  }
}
