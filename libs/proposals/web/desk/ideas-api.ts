import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, type Signal } from '@angular/core';
import { CommentList, IdeaSettings, ReadingPile, WorkIdea, WorkIdeas } from '@wijkspoor/proposals/domain';

type Read<T> = HttpResourceRef<T | undefined>;
type OfProject = { readonly gemeente: Signal<string>; readonly project: Signal<string> };

/** The address of a project at the api. */
export const projectPath = (gemeente: string, project: string): string =>
  `/v1/gemeenten/${gemeente}/projecten/${project}`;
/** The address of an idea at the api. */
export const ideaPath = (gemeente: string, idea: number | string): string => `/v1/gemeenten/${gemeente}/ideeen/${idea}`;

/** What the work pages of ideas read. Call it where `inject` works. */
@Injectable({ providedIn: 'root' })
export class IdeasApi {
  list({ gemeente, project }: OfProject, query: Signal<string>): Read<WorkIdeas> {
    return httpResource(() => `${projectPath(gemeente(), project())}/ideeen${query()}`, {
      parse: (answer) => WorkIdeas.parse(answer),
    });
  }

  pile({ gemeente, project }: OfProject): Read<ReadingPile> {
    return httpResource(() => `${projectPath(gemeente(), project())}/texts-to-read`, {
      parse: (answer) => ReadingPile.parse(answer),
    });
  }

  settings({ gemeente, project }: OfProject): Read<IdeaSettings> {
    return httpResource(() => `${projectPath(gemeente(), project())}/idea-settings`, {
      parse: (answer) => IdeaSettings.parse(answer),
    });
  }

  idea(gemeente: Signal<string>, idea: Signal<string>): Read<WorkIdea> {
    return httpResource(() => `${ideaPath(gemeente(), idea())}/dossier`, {
      parse: (answer) => WorkIdea.parse(answer),
    });
  }

  /** What people say about an idea that everybody can read. */
  comments(gemeente: Signal<string>, idea: Signal<string | null>): Read<CommentList> {
    return httpResource(() => (idea() === null ? undefined : `${ideaPath(gemeente(), idea() ?? '')}/comments`), {
      parse: (answer) => CommentList.parse(answer),
    });
  }
}
