import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, type Signal } from '@angular/core';
import { EntryRounds, PrintList, SheetList, SheetView } from '@wijkspoor/instruments/domain';
import { roundPath } from '../rounds/rounds-api';

type Read<T> = HttpResourceRef<T | undefined>;
type Where = { readonly gemeente: Signal<string>; readonly round: Signal<string> };

/** What the pages about print and paper read. Call it where `inject` works. */
@Injectable({ providedIn: 'root' })
export class PaperApi {
  prints({ gemeente, round }: Where): Read<PrintList> {
    return httpResource(() => `${roundPath(gemeente(), round())}/prints`, {
      parse: (answer) => PrintList.parse(answer),
    });
  }

  sheets({ gemeente, round }: Where): Read<SheetList> {
    return httpResource(() => `${roundPath(gemeente(), round())}/sheets`, {
      parse: (answer) => SheetList.parse(answer),
    });
  }

  /** One sheet; nothing is read while `sheet` is null. */
  sheet({ gemeente, round }: Where, sheet: Signal<number | null>): Read<SheetView> {
    return httpResource(() => (sheet() === null ? undefined : `${roundPath(gemeente(), round())}/sheets/${sheet()}`), {
      parse: (answer) => SheetView.parse(answer),
    });
  }

  rounds(gemeente: Signal<string>): Read<EntryRounds> {
    return httpResource(() => `/v1/gemeenten/${gemeente()}/ronden`, { parse: (answer) => EntryRounds.parse(answer) });
  }
}
