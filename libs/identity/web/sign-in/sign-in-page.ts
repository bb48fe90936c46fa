import { Component, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import {
  Alert,
  ErrorSummary,
  FieldControl,
  FormField,
  useLinks,
  usePlainForm,
  useTexts,
} from '@wijkspoor/platform/web';
import { pageTexts } from '../page-texts';

/** The choice of how to sign in; first of all a link by mail. */
@Component({
  selector: 'ws-sign-in-page',
  imports: [Alert, ErrorSummary, FieldControl, FormField],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      @if (failure(); as failure) {
        <ws-alert kind="error">
          <p>{{ failure }}</p>
        </ws-alert>
      }
      <ws-error-summary [heading]="form.heading" [errors]="form.errors" />
      <div class="ws-stack">
        <h1>{{ t('signIn.title') }}</h1>
        <p class="ws-lead">{{ t('signIn.lead') }}</p>
      </div>
      <form class="ws-form" method="post" novalidate>
        <input type="hidden" name="next" [value]="form.value('next', next() ?? '')" />
        <ws-form-field
          [fieldId]="form.id('email')"
          [label]="t('signIn.email')"
          [description]="t('signIn.emailHelp')"
          [error]="form.error('email')"
        >
          <input
            wsControl
            type="email"
            name="email"
            autocomplete="email"
            dir="ltr"
            required
            [value]="form.value('email')"
          />
        </ws-form-field>
        <div class="ws-actions ws-actions--fill">
          <button class="nl-button nl-button--primary" type="submit" name="do" value="link">
            <span class="nl-button__label">{{ t('signIn.send') }}</span>
          </button>
        </div>
      </form>
      <section class="ws-panel ws-panel--plain" aria-labelledby="staf">
        <h2 class="ws-h3" id="staf">{{ t('signIn.staff.title') }}</h2>
        <p>{{ t('signIn.staff.text') }}</p>
        <p>
          <a [href]="links.platform('/inloggen/wachtwoord') + query()">{{ t('signIn.staff.go') }}</a>
        </p>
        @if (gemeente(); as gemeente) {
          @if (gemeente.provider) {
            <p>{{ t('signIn.provider.text', { gemeente: gemeente.name }) }}</p>
            <p>
              <a
                class="nl-button nl-button--secondary"
                [href]="'/v1/gemeenten/' + gemeente.slug + '/sign-in/provider' + query()"
              >
                <span class="nl-button__label">{{ t('signIn.provider.go', { gemeente: gemeente.name }) }}</span>
              </a>
            </p>
          }
        }
      </section>
    </div>
  `,
})
export class SignInPage {
  /** The gemeente somebody came from, when it has an identity provider of its own. */
  readonly gemeente = input<GemeenteView | null>();
  /** Where somebody wanted to go. */
  readonly next = input<string | null>();
  /** What went wrong at an identity provider, in words. */
  readonly failure = input<string | null>();
  protected readonly t = useTexts(pageTexts);
  protected readonly links = useLinks();
  protected readonly form = usePlainForm('link', { email: this.t('signIn.email') });

  protected query(): string {
    const next = this.next() ?? '';
    return next === '' ? '' : `?next=${next}`;
  }
}
