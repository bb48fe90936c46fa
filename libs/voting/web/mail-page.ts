import { Component, input, type OnInit } from '@angular/core';
import { ErrorSummary, FieldControl, FormField, usePlainForm } from '@wijkspoor/platform/web';
import { OldEnough } from './old-enough';
import { VoteParts } from './vote-parts';

/** Asks for a mail address, and says afterwards to look there. */
@Component({
  selector: 'ws-vote-mail-page',
  imports: [ErrorSummary, FieldControl, FormField, OldEnough],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      @if (done() === 'mail') {
        <div class="ws-stack">
          <h1>{{ t('mail.sent') }}</h1>
          <p class="ws-lead">{{ t('mail.sentText') }}</p>
        </div>
      } @else {
        <ws-error-summary [heading]="given.heading" [errors]="given.errors" />
        <div class="ws-stack">
          <h1>{{ t('mail.title') }}</h1>
          <p class="ws-lead">{{ t('mail.lead') }}</p>
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
  protected readonly given = usePlainForm('mail', {
    email: this.t('mail.label'),
    oldEnough: this.t('age'),
  });

  ngOnInit(): void {
    this.page.title(`${this.t('mail.title')} | Wijkspoor`);
  }
}
