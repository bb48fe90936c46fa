import { Component, input } from '@angular/core';
import { useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from './page-texts';

type Before = { readonly text: string; readonly day: string };
/** A comment as it is read: who, when, its words, and what they were before. */
export type SaidLine = {
  readonly id: string;
  readonly who: string;
  readonly day: string;
  readonly text: string;
  readonly withdrawn: boolean;
  readonly mine: boolean;
  readonly before: readonly Before[];
};

/** One comment. What was withdrawn says only that. */
@Component({
  selector: 'ws-said-words',
  template: `
    @if (said().withdrawn) {
      <p class="ws-muted">{{ t('said.withdrawn') }}</p>
    } @else {
      <p>
        <strong dir="auto">{{ said().who }}</strong>
      </p>
      <p class="ws-muted ws-small">{{ said().day }}</p>
      <p class="ws-own-words" dir="auto">{{ said().text }}</p>
      @if (said().before.length > 0) {
        <details class="ws-find">
          <summary>{{ t('idea.versions', { n: said().before.length }) }}</summary>
          @for (version of said().before; track $index) {
            <p class="ws-muted ws-small">{{ t('idea.version', { day: version.day }) }}</p>
            <p class="ws-own-words" dir="auto">{{ version.text }}</p>
          }
        </details>
      }
      @if (said().mine) {
        <p>
          <a [href]="base() + '/reacties/' + said().id">{{ t('said.own') }}</a>
        </p>
      }
    }
  `,
})
export class SaidWords {
  readonly said = input.required<SaidLine>();
  /** Address of the idea. */
  readonly base = input.required<string>();
  protected readonly t = useTexts(pageTexts);
}
