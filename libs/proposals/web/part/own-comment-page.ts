import { Component, computed, input, type OnInit } from '@angular/core';
import { Alert, Breadcrumb, ErrorSummary, FieldControl, FormField, usePlainForm } from '@wijkspoor/platform/web';
import type { OwnComment } from '@wijkspoor/proposals/domain';
import { IdeasParts } from './idea-parts';

/** What one said oneself: to change it, or to take it away. */
@Component({
  selector: 'ws-own-comment-page',
  imports: [Alert, Breadcrumb, ErrorSummary, FieldControl, FormField],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-section--top ws-stack-wide">
      <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
      <ws-error-summary [heading]="refused().heading" [errors]="refused().errors" />
      @if (said(); as words) {
        <ws-alert kind="ok">
          <p>{{ words }}</p>
        </ws-alert>
      }
      <div class="ws-stack">
        <h1>{{ t('said.ownTitle') }}</h1>
        <p class="ws-lead" dir="auto">{{ own().idea.title }}</p>
      </div>
      @if (own().reason) {
        <ws-alert kind="warning">
          <p>{{ t('said.reason') }}</p>
          <p dir="auto">{{ own().reason }}</p>
        </ws-alert>
      }
      @if (own().change; as change) {
        <div class="ws-stack">
          <p>{{ t('said.change') }}</p>
          <blockquote class="ws-own-words" dir="auto">{{ change }}</blockquote>
        </div>
      }
      @if (own().state !== 'refused') {
        <form class="ws-form" method="post" novalidate>
          <ws-form-field
            [fieldId]="given.id('text')"
            [label]="t('said.text')"
            [description]="t('said.ownLead')"
            [error]="given.error('text')"
          >
            <textarea wsControl name="text" rows="6" maxlength="2000" dir="auto" required>{{
              given.value('text', own().change ?? own().text)
            }}</textarea>
          </ws-form-field>
          <div class="ws-actions ws-actions--fill">
            <button class="nl-button nl-button--primary" type="submit" name="do" value="save">
              <span class="nl-button__label">{{ t('said.save') }}</span>
            </button>
            <a [href]="base()">{{ t('said.toIdea') }}</a>
          </div>
        </form>
        <details class="ws-find">
          <summary>{{ t('said.withdraw') }}</summary>
          <form class="ws-stack" method="post">
            <p>{{ t('said.withdrawLead') }}</p>
            <div class="ws-actions ws-actions--fill">
              <button class="nl-button nl-button--secondary" type="submit" name="do" value="withdraw">
                <span class="nl-button__label">{{ t('said.withdrawGo') }}</span>
              </button>
            </div>
          </form>
        </details>
      } @else {
        <p>
          <a [href]="base()">{{ t('said.toIdea') }}</a>
        </p>
      }
    </div>
  `,
})
export class OwnCommentPage extends IdeasParts implements OnInit {
  readonly own = input.required<OwnComment>();
  readonly done = input.required<string>();
  protected readonly given = usePlainForm('save', { text: this.t('said.text') });
  private readonly withdraws = usePlainForm('withdraw', {});
  protected readonly refused = computed(() => (this.given.heading === '' ? this.withdraws : this.given));
  protected readonly base = computed(() => this.listOf(this.own().idea.wijk.slug, `/${this.own().idea.number}`));
  protected readonly crumbs = computed(() => this.crumbsOf(this.own().idea.wijk, this.own().idea.title));
  protected readonly said = computed(() => {
    const done = this.done();
    if (done === 'bewaard') return this.t(this.own().change === null ? 'said.saved' : 'said.savedWaits');
    return done === 'waits' || done === 'published' ? this.t(`said.${done}`) : '';
  });

  ngOnInit(): void {
    this.page.title(`${this.t('said.ownTitle')} | Wijkspoor`);
  }
}
