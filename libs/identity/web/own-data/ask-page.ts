import { Component, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import {
  Alert,
  ErrorSummary,
  FieldControl,
  FormField,
  Page,
  useLinks,
  usePlainForm,
  useTexts,
} from '@wijkspoor/platform/web';
import { ownDataTexts } from './texts';

/** Asking what a gemeente knows of an address, without an account. */
@Component({
  selector: 'ws-ask-own-data-page',
  imports: [Alert, ErrorSummary, FieldControl, FormField],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      @if (erased()) {
        <ws-alert kind="ok">
          <p>{{ t('ask.done') }}</p>
        </ws-alert>
      }
      <ws-error-summary [heading]="form.heading" [errors]="form.errors" />
      <div class="ws-stack">
        <h1>{{ t('ask.title') }}</h1>
        <p class="ws-lead">{{ t('ask.lead') }}</p>
      </div>
      <form class="ws-form" method="post" novalidate>
        <ws-form-field
          [fieldId]="form.id('email')"
          [label]="t('ask.email')"
          [description]="t('ask.help')"
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
          <button class="nl-button nl-button--primary" type="submit" name="do" value="ask">
            <span class="nl-button__label">{{ t('ask.go') }}</span>
          </button>
        </div>
      </form>
      <p>{{ t('ask.votes') }}</p>
      <p>
        {{ t('ask.account') }} <a [href]="links.platform('/account/gegevens')">{{ t('ask.accountGo') }}</a>
      </p>
    </div>
  `,
})
export class AskPage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  /** It was just taken away. */
  readonly erased = input(false);
  protected readonly t = useTexts(ownDataTexts);
  protected readonly links = useLinks();
  protected readonly form = usePlainForm('ask', { email: this.t('ask.email') });
  private readonly page = inject(Page);

  ngOnInit(): void {
    this.page.description(this.t('ask.description', { gemeente: this.gemeente().name }));
  }
}
