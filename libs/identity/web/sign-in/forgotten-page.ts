import { Component } from '@angular/core';
import { ErrorSummary, FieldControl, FormField, usePlainForm, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from '../page-texts';

/** Asking for a link to choose a new password. */
@Component({
  selector: 'ws-forgotten-page',
  imports: [ErrorSummary, FieldControl, FormField],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <ws-error-summary [heading]="form.heading" [errors]="form.errors" />
      <div class="ws-stack">
        <h1>{{ t('forgotten.title') }}</h1>
        <p class="ws-lead">{{ t('forgotten.lead') }}</p>
      </div>
      <form class="ws-form" method="post" novalidate>
        <ws-form-field [fieldId]="form.id('email')" [label]="t('signIn.email')" [error]="form.error('email')">
          <input
            wsControl
            type="email"
            name="email"
            autocomplete="username"
            dir="ltr"
            required
            [value]="form.value('email')"
          />
        </ws-form-field>
        <div class="ws-actions ws-actions--fill">
          <button class="nl-button nl-button--primary" type="submit" name="do" value="ask">
            <span class="nl-button__label">{{ t('forgotten.go') }}</span>
          </button>
        </div>
      </form>
    </div>
  `,
})
export class ForgottenPage {
  protected readonly t = useTexts(pageTexts);
  protected readonly form = usePlainForm('ask', { email: this.t('signIn.email') });
}
