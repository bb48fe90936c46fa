import { Component, computed, input, type OnInit } from '@angular/core';
import { Alert, Breadcrumb, ErrorSummary, FieldControl, FormField, newId, usePlainForm } from '@wijkspoor/platform/web';
import { GoalParts } from './goal-parts';

/** Another wording for one paragraph, or something to say about it. The id is made with the page, so that sending twice is once. */
@Component({
  selector: 'ws-propose-page',
  imports: [Alert, Breadcrumb, ErrorSummary, FieldControl, FormField],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-section--top ws-stack-wide">
      <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
      <ws-error-summary [heading]="given.heading" [errors]="given.errors" />
      <div class="ws-stack">
        <h1>{{ t(comments() ? 'propose.comment' : 'propose.wording') }}</h1>
        <p class="ws-lead" dir="auto">{{ name() }}</p>
      </div>
      @if (paragraph(); as one) {
        <section class="ws-panel ws-stack-tight" aria-labelledby="nu">
          <h2 class="ws-label" id="nu">{{ t('propose.now') }}</h2>
          <p class="ws-own-words" dir="auto">{{ one.words }}</p>
        </section>
        <form class="ws-form" method="post" novalidate>
          <input type="hidden" name="id" [value]="given.value('id', id)" />
          <input type="hidden" name="paragraph" [value]="one.id" />
          <input type="hidden" name="kind" [value]="comments() ? 'comment' : 'wording'" />
          <input type="hidden" name="basedOn" [value]="given.value('basedOn', '' + one.version)" />
          <p>{{ t('propose.lead') }}</p>
          <ws-form-field
            [fieldId]="given.id('words')"
            [label]="t(comments() ? 'propose.words.comment' : 'propose.words.wording')"
            [description]="t(comments() ? 'propose.help.comment' : 'propose.help.wording')"
            [error]="given.error('words')"
          >
            <textarea wsControl name="words" rows="7" maxlength="2000" dir="auto" required>{{
              given.value('words', comments() ? '' : one.words)
            }}</textarea>
          </ws-form-field>
          <p class="ws-muted">{{ t('propose.privacy') }}</p>
          <div class="ws-actions ws-actions--fill">
            <button class="nl-button nl-button--primary" type="submit" name="do" value="suggest">
              <span class="nl-button__label">{{ t('propose.go') }}</span>
            </button>
            <a [href]="base()">{{ t('propose.back') }}</a>
          </div>
        </form>
      } @else {
        <ws-alert kind="info">
          <p>{{ t('propose.over') }}</p>
        </ws-alert>
        <p>
          <a [href]="base()">{{ t('propose.back') }}</a>
        </p>
      }
    </div>
  `,
})
export class ProposePage extends GoalParts implements OnInit {
  /** Id of the paragraph, as the address has it; without one the first. */
  readonly chosen = input.required<string>();
  readonly kind = input.required<string>();
  protected readonly id = newId();
  protected readonly comments = computed(() => this.kind() === 'reactie');
  protected readonly given = usePlainForm('suggest', { words: this.t('propose.words.wording') });
  protected readonly paragraph = computed(() => {
    const { state, paragraphs } = this.text();
    if (state !== 'open') return undefined;
    return this.chosen() === '' ? paragraphs[0] : paragraphs.find(({ id }) => id === this.chosen());
  });

  ngOnInit(): void {
    this.page.title(`${this.t(this.comments() ? 'propose.comment' : 'propose.wording')} | Wijkspoor`);
  }
}
