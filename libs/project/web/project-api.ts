import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, type Signal } from '@angular/core';
import {
  Candidates,
  IndicatorChoice,
  NoteList,
  ProjectPage,
  ProjectPicture,
  TeamView,
} from '@wijkspoor/project/domain';
import { AvailableIndicators, WijkList } from '@wijkspoor/wijk/domain';

type Where = { readonly gemeente: Signal<string>; readonly project: Signal<string> };
type Read<T> = HttpResourceRef<T | undefined>;

/** The address of a project at the api, or of the list of them. */
export const projectPath = (gemeente: string, project = ''): string =>
  `/v1/gemeenten/${gemeente}/projecten${project === '' ? '' : `/${project}`}`;

/** What the pages of projects read. Call it where `inject` works. */
@Injectable({ providedIn: 'root' })
export class ProjectApi {
  list(gemeente: Signal<string>, after: Signal<string | null>): Read<ProjectPage> {
    return httpResource(() => `${projectPath(gemeente())}?limit=50${after() === null ? '' : `&after=${after()}`}`, {
      parse: (answer) => ProjectPage.parse(answer),
    });
  }

  /** `cycle` null: the one of now. */
  picture({ gemeente, project }: Where, cycle: Signal<number | null>): Read<ProjectPicture> {
    return httpResource(
      () =>
        project() === ''
          ? undefined
          : `${projectPath(gemeente(), project())}${cycle() === null ? '' : `?cycle=${cycle()}`}`,
      { parse: (answer) => ProjectPicture.parse(answer) },
    );
  }

  team({ gemeente, project }: Where): Read<TeamView> {
    return httpResource(() => `${projectPath(gemeente(), project())}/team`, {
      parse: (answer) => TeamView.parse(answer),
    });
  }

  notes({ gemeente, project }: Where): Read<NoteList> {
    return httpResource(() => `${projectPath(gemeente(), project())}/notes`, {
      parse: (answer) => NoteList.parse(answer),
    });
  }

  indicators({ gemeente, project }: Where): Read<IndicatorChoice> {
    return httpResource(() => `${projectPath(gemeente(), project())}/indicators`, {
      parse: (answer) => IndicatorChoice.parse(answer),
    });
  }

  /** What tables hold beside our catalogue. */
  available({ gemeente, project }: Where): Read<AvailableIndicators> {
    return httpResource(() => `${projectPath(gemeente(), project())}/available-indicators`, {
      parse: (answer) => AvailableIndicators.parse(answer),
    });
  }

  candidates(gemeente: Signal<string>): Read<Candidates> {
    return httpResource(() => `${projectPath(gemeente())}/candidates`, { parse: (answer) => Candidates.parse(answer) });
  }

  wijken(gemeente: Signal<string>): Read<WijkList> {
    return httpResource(() => `/v1/gemeenten/${gemeente()}/wijken`, { parse: (answer) => WijkList.parse(answer) });
  }
}
