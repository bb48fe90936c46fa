import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { BallotIdeas, VoteList, VoteView } from '@wijkspoor/voting/domain';

type Read<T> = HttpResourceRef<T | undefined>;

/** The address of a vote at the api. */
export const votePath = (gemeente: string, vote: number | string): string =>
  `/v1/gemeenten/${gemeente}/voting-rounds/${vote}`;
/** The address of the votes of a project at the api. */
export const votesPath = (gemeente: string, project: string): string =>
  `/v1/gemeenten/${gemeente}/projecten/${project}/voting-rounds`;

/** What the work pages of votes read; an empty address reads nothing. Call it where `inject` works. */
@Injectable({ providedIn: 'root' })
export class VotesApi {
  private readonly http = inject(HttpClient);

  list(gemeente: Signal<string>, project: Signal<string>): Read<VoteList> {
    return httpResource(() => (project() === '' ? undefined : votesPath(gemeente(), project())), {
      parse: (answer) => VoteList.parse(answer),
    });
  }

  vote(gemeente: Signal<string>, vote: Signal<string>): Read<VoteView> {
    return httpResource(() => (vote() === '' ? undefined : `${votePath(gemeente(), vote())}/plan`), {
      parse: (answer) => VoteView.parse(answer),
    });
  }

  ballotIdeas(gemeente: Signal<string>, project: Signal<string>): Read<BallotIdeas> {
    return httpResource(
      () => (project() === '' ? undefined : `/v1/gemeenten/${gemeente()}/projecten/${project()}/ballot-ideas`),
      { parse: (answer) => BallotIdeas.parse(answer) },
    );
  }

  /** The vote as it is now; undefined when it cannot be read. */
  async now(gemeente: string, vote: number): Promise<VoteView | undefined> {
    try {
      return VoteView.parse(await firstValueFrom(this.http.get(`${votePath(gemeente, vote)}/plan`)));
    } catch {
      return undefined;
    }
  }
}
