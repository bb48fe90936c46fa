import { Component, computed, input, type OnInit } from '@angular/core';
import { ErrorSummary, FieldControl, FormField, usePlainForm } from '@wijkspoor/platform/web';
import { OldEnough } from './old-enough';
import { VoteParts } from './vote-parts';

/** Asks for a mail address, and says afterwards to look there; the same whether the address is invited or not. */
@Component({
  selector: 'ws-vote-mail-page',
  imports: [ErrorSummary, FieldControl, FormField, OldEnough],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      @if (done() === 'mail') {
        <div class="ws-stack">
          <h1>{{ t(keys().sent) }}</h1>
          <p class="ws-lead">{{ t(keys().sentText) }}</p>
        </div>
      } @else {
        <ws-error-summary [heading]="given.heading" [errors]="given.errors" />
        <div class="ws-stack">
          <h1>{{ t(keys().title) }}</h1>
          <p class="ws-lead">{{ t(keys().lead) }}</p>
        </div>
        <form class="ws-form" method="post" novalidate>
          <ws-form-field [fieldId]="given.id('email')" [label]="t('mail.label')" [error]="given.error('email')">
            <input
              wsControl
              type="email"
              name="email"
              autocomplete="email"
              dir="ltr"
              required
              [value]="given.value('email')"
            />
          </ws-form-field>
          <ws-old-enough [given]="given" [age]="vote().minimumAge" />
          <div class="ws-actions ws-actions--fill">
            <button class="nl-button nl-button--primary" type="submit" name="do" value="mail">
              <span class="nl-button__label">{{ t('mail.go') }}</span>
            </button>
          </div>
        </form>
      }
      <p>
        <a [href]="base()">{{ t('toVote') }}</a>
      </p>
    </div>
  `,
})
export class VoteMailPage extends VoteParts implements OnInit {
  readonly done = input.required<string | null>();
  /** Any address, or one that is invited. */
  readonly way = input.required<'mail' | 'invited'>();
  protected readonly keys = computed(() => {
    const way = this.way();
    return {
      ...({ title: `${way}.title`, lead: `${way}.lead`, sent: `${way}.sent`, sentText: `${way}.sentText` } as const),
    };
  });
  protected readonly given = usePlainForm('mail', {
    email: this.t('mail.label'),
    oldEnough: this.t('age'),
  });

  ngOnInit(): void {
    this.page.title(`${this.t(this.keys().title)} | Wijkspoor`);
  }
}
