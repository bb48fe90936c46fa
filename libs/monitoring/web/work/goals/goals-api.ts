import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, type Signal } from '@angular/core';
import { GoalMonitoring, ProjectProgress } from '@wijkspoor/monitoring/domain';

/** The address of a goal at the api. */
export const goalPath = (gemeente: string, goal: string | number): string => `/v1/gemeenten/${gemeente}/doelen/${goal}`;

/** What the work pages about goals read. Call it where `inject` works. */
@Injectable({ providedIn: 'root' })
export class GoalsApi {
  progress(gemeente: Signal<string>, project: Signal<string>): HttpResourceRef<ProjectProgress | undefined> {
    return httpResource(() => `/v1/gemeenten/${gemeente()}/projecten/${project()}/progress`, {
      parse: (answer) => ProjectProgress.parse(answer),
    });
  }

  goal(gemeente: Signal<string>, goal: Signal<string>): HttpResourceRef<GoalMonitoring | undefined> {
    return httpResource(() => `${goalPath(gemeente(), goal())}/measurements`, {
      parse: (answer) => GoalMonitoring.parse(answer),
    });
  }
}
