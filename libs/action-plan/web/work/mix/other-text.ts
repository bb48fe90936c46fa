import { Component, input, output } from '@angular/core';
import { useMixWords, type AboutRow } from './mix-words';

/** What somebody else saved meanwhile, as far as it differs from what the reader typed: the reader decides which it will be. */
@Component({
  selector: 'ws-other-text',
  template: `
    <section class="ws-panel ws-stack-tight" aria-labelledby="ander">
      <h2 class="ws-h3" id="ander">{{ t('other.title') }}</h2>
      <p>{{ t(rows().length > 0 ? 'other.text' : 'other.same') }}</p>
      <dl class="ws-pairs">
        @for (row of rows(); track row.name) {
          <div>
            <dt>{{ row.name }}</dt>
            <dd dir="auto">{{ row.text || t('missing') }}</dd>
          </div>
        }
      </dl>
      <div class="ws-actions">
        <button class="nl-button nl-button--secondary" type="button" (click)="mine.emit()">
          <span class="nl-button__label">{{ t('other.keep') }}</span>
        </button>
        <button class="nl-button nl-button--secondary" type="button" (click)="theirs.emit()">
          <span class="nl-button__label">{{ t('other.take') }}</span>
        </button>
      </div>
    </section>
  `,
})
export class OtherText {
  readonly rows = input.required<readonly AboutRow[]>();
  readonly mine = output();
  readonly theirs = output();
  protected readonly t = useMixWords().t;
}
