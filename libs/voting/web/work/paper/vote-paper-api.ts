import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, type Signal } from '@angular/core';
import { PaperList, VotePrintList } from '@wijkspoor/voting/domain';
import { votePath } from '../votes-api';

type Read<T> = HttpResourceRef<T | undefined>;
type Where = { readonly gemeente: Signal<string>; readonly vote: Signal<string> };

/** What the pages about letters and ballot papers read. Call it where `inject` works. */
@Injectable({ providedIn: 'root' })
export class VotePaperApi {
  prints({ gemeente, vote }: Where): Read<VotePrintList> {
    return httpResource(() => `${votePath(gemeente(), vote())}/prints`, {
      parse: (answer) => VotePrintList.parse(answer),
    });
  }

  papers({ gemeente, vote }: Where): Read<PaperList> {
    return httpResource(() => `${votePath(gemeente(), vote())}/papers`, {
      parse: (answer) => PaperList.parse(answer),
    });
  }
}
