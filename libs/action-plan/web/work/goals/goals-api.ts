import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { EffortList, ThemeList, WorkGoals, WorkText } from '@wijkspoor/action-plan/domain';

type Read<T> = HttpResourceRef<T | undefined>;
type OfProject = { readonly gemeente: Signal<string>; readonly project: Signal<string> };

/** The address of a project at the api. */
export const projectPath = (gemeente: string, project: string): string =>
  `/v1/gemeenten/${gemeente}/projecten/${project}`;
/** The address of a goal or plan at the api. */
export const goalPath = (gemeente: string, ref: string): string => `/v1/gemeenten/${gemeente}/doelen/${ref}`;

/** What the work pages of goals read. Call it where `inject` works. */
@Injectable({ providedIn: 'root' })
export class GoalsApi {
  private readonly http = inject(HttpClient);

  list({ gemeente, project }: OfProject): Read<WorkGoals> {
    return httpResource(() => `${projectPath(gemeente(), project())}/doelen`, {
      parse: (answer) => WorkGoals.parse(answer),
    });
  }

  themes({ gemeente, project }: OfProject): Read<ThemeList> {
    return httpResource(() => `${projectPath(gemeente(), project())}/goal-themes`, {
      parse: (answer) => ThemeList.parse(answer),
    });
  }

  efforts({ gemeente, project }: OfProject): Read<EffortList> {
    return httpResource(() => `${projectPath(gemeente(), project())}/sporen`, {
      parse: (answer) => EffortList.parse(answer),
    });
  }

  goal(gemeente: Signal<string>, ref: Signal<string>): Read<WorkText> {
    return httpResource(() => `${goalPath(gemeente(), ref())}/dossier`, { parse: (answer) => WorkText.parse(answer) });
  }

  /** As it is at this moment; nothing when it cannot be read. */
  async now(gemeente: string, ref: string): Promise<WorkText | undefined> {
    try {
      return WorkText.parse(await firstValueFrom(this.http.get(`${goalPath(gemeente, ref)}/dossier`)));
    } catch {
      return undefined;
    }
  }
}
