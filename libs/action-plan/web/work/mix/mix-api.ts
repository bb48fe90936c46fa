import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import {
  ActionList,
  InterventionPage,
  InterventionView,
  MixView,
  MoneySheet,
  PlanOptions,
} from '@wijkspoor/action-plan/domain/mix';
import { CataloguePage } from '@wijkspoor/knowledge/domain';

type Read<T> = HttpResourceRef<T | undefined>;

/** The address of a project, and of an intervention, at the api. */
export const planPath = (gemeente: string, project: string): string => `/v1/gemeenten/${gemeente}/projecten/${project}`;
export const interventionPath = (gemeente: string, number: number | string): string =>
  `/v1/gemeenten/${gemeente}/interventions/${number}`;

/** What the work pages of the plan read; an empty address reads nothing. Call it where `inject` works. */
@Injectable({ providedIn: 'root' })
export class MixApi {
  private readonly http = inject(HttpClient);

  mix(gemeente: Signal<string>, project: Signal<string>): Read<MixView> {
    return httpResource(() => `${planPath(gemeente(), project())}/mix`, { parse: (answer) => MixView.parse(answer) });
  }

  /** @param query begins with `&` where there is anything to ask. */
  interventions(gemeente: Signal<string>, project: Signal<string>, query: Signal<string>): Read<InterventionPage> {
    return httpResource(() => `${planPath(gemeente(), project())}/interventions?limit=100${query()}`, {
      parse: (answer) => InterventionPage.parse(answer),
    });
  }

  options(gemeente: Signal<string>, project: Signal<string>): Read<PlanOptions> {
    return httpResource(() => (project() === '' ? undefined : `${planPath(gemeente(), project())}/plan-options`), {
      parse: (answer) => PlanOptions.parse(answer),
    });
  }

  intervention(gemeente: Signal<string>, number: Signal<string>): Read<InterventionView> {
    return httpResource(() => (number() === '' ? undefined : interventionPath(gemeente(), number())), {
      parse: (answer) => InterventionView.parse(answer),
    });
  }

  actions(gemeente: Signal<string>, project: Signal<string>): Read<ActionList> {
    return httpResource(() => `${planPath(gemeente(), project())}/plan-actions`, {
      parse: (answer) => ActionList.parse(answer),
    });
  }

  /** @param project empty for who may not see money. */
  money(gemeente: Signal<string>, project: Signal<string>): Read<MoneySheet> {
    return httpResource(() => (project() === '' ? undefined : `${planPath(gemeente(), project())}/money`), {
      parse: (answer) => MoneySheet.parse(answer),
    });
  }

  /** @param words null while nobody looks. */
  catalogue(gemeente: Signal<string>, words: Signal<string | null>): Read<CataloguePage> {
    return httpResource(
      () =>
        words() === null
          ? undefined
          : `/v1/gemeenten/${gemeente()}/catalogue-entries?limit=20&q=${encodeURIComponent(words() ?? '')}`,
      { parse: (answer) => CataloguePage.parse(answer) },
    );
  }

  /** The intervention as it is now; undefined when it cannot be read. */
  async now(gemeente: string, number: number): Promise<InterventionView | undefined> {
    try {
      return InterventionView.parse(await firstValueFrom(this.http.get(interventionPath(gemeente, number))));
    } catch {
      return undefined;
    }
  }
}
