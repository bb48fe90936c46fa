import { Component, input } from '@angular/core';
import { ErrorSummary, FieldControl, FormField, useLinks, usePlainForm, useTexts } from '@wijkspoor/platform/web';
import { type Done, DoneAlert } from '../done-alert';
import { pageTexts } from '../page-texts';

/** Signing in with a password, for staff. */
@Component({
  selector: 'ws-password-page',
  imports: [DoneAlert, ErrorSummary, FieldControl, FormField],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <ws-done-alert [done]="done()" />
      <ws-error-summary [heading]="form.heading" [errors]="form.errors" />
      <div class="ws-stack">
        <h1>{{ t('password.title') }}</h1>
        <p class="ws-lead">{{ t('password.lead') }}</p>
      </div>
      <form class="ws-form" method="post" novalidate>
        <input type="hidden" name="next" [value]="form.value('next', next() ?? '')" />
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
        <ws-form-field
          [fieldId]="form.id('password')"
          [label]="t('password.password')"
          [error]="form.error('password')"
        >
          <input wsControl type="password" name="password" autocomplete="current-password" dir="ltr" required />
        </ws-form-field>
        <div class="ws-actions ws-actions--fill">
          <button class="nl-button nl-button--primary" type="submit" name="do" value="password">
            <span class="nl-button__label">{{ t('password.go') }}</span>
          </button>
        </div>
      </form>
      <ul class="ws-stack-tight">
        <li>
          <a [href]="links.platform('/inloggen/wachtwoord-vergeten')">{{ t('password.forgotten') }}</a>
        </li>
        <li>
          <a [href]="links.platform('/inloggen')">{{ t('password.link') }}</a>
        </li>
      </ul>
    </div>
  `,
})
export class PasswordPage {
  readonly next = input<string | null>();
  /** What just went well. */
  readonly done = input<Done | null>();
  protected readonly t = useTexts(pageTexts);
  protected readonly links = useLinks();
  protected readonly form = usePlainForm('password', {
    email: this.t('signIn.email'),
    password: this.t('password.password'),
  });
}
