import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, type Signal } from '@angular/core';
import { ExportList, MarkedForms, MarkedFormView, TextList, type TextPile } from '@wijkspoor/instruments/domain';
import { roundPath } from '../rounds/rounds-api';

type Read<T> = HttpResourceRef<T | undefined>;
type Where = { readonly gemeente: Signal<string>; readonly round: Signal<string> };
type From = Signal<string | null>;

const page = (after: string | null): string => (after === null ? '' : `after=${after}`);

/** What the pages of answers read. Call it where `inject` works. */
@Injectable({ providedIn: 'root' })
export class AnswersApi {
  texts({ gemeente, round }: Where, pile: Signal<TextPile>, after: From): Read<TextList> {
    return httpResource(() => `${roundPath(gemeente(), round())}/texts?pile=${pile()}&${page(after())}`, {
      parse: (answer) => TextList.parse(answer),
    });
  }

  forms({ gemeente, round }: Where, after: From): Read<MarkedForms> {
    return httpResource(() => `${roundPath(gemeente(), round())}/marked-forms?${page(after())}`, {
      parse: (answer) => MarkedForms.parse(answer),
    });
  }

  /** One form; nothing is read while `form` is null. */
  form({ gemeente, round }: Where, form: Signal<string | null>): Read<MarkedFormView> {
    return httpResource(
      () => (form() === null ? undefined : `${roundPath(gemeente(), round())}/marked-forms/${form()}`),
      { parse: (answer) => MarkedFormView.parse(answer) },
    );
  }

  files({ gemeente, round }: Where): Read<ExportList> {
    return httpResource(() => `${roundPath(gemeente(), round())}/exports`, {
      parse: (answer) => ExportList.parse(answer),
    });
  }
}
