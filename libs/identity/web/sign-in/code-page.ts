import { Component, input } from '@angular/core';
import { ErrorSummary, FieldControl, FormField, useLinks, usePlainForm, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from '../page-texts';

/** The second step of staff: the code from an app. */
@Component({
  selector: 'ws-code-page',
  imports: [ErrorSummary, FieldControl, FormField],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <ws-error-summary [heading]="form.heading" [errors]="form.errors" />
      <div class="ws-stack">
        <h1>{{ t('code.title') }}</h1>
        <p class="ws-lead">{{ t('code.lead') }}</p>
      </div>
      <form class="ws-form" method="post" novalidate>
        <input type="hidden" name="next" [value]="form.value('next', next() ?? '')" />
        <ws-form-field [fieldId]="form.id('code')" [label]="t('code.label')" [error]="form.error('code')">
          <input
            wsControl
            class="ws-code"
            type="text"
            name="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength="6"
            dir="ltr"
            required
          />
        </ws-form-field>
        <div class="ws-actions ws-actions--fill">
          <button class="nl-button nl-button--primary" type="submit" name="do" value="code">
            <span class="nl-button__label">{{ t('code.go') }}</span>
          </button>
        </div>
      </form>
      <p>
        <a [href]="links.platform('/inloggen/wachtwoord')">{{ t('sent.again') }}</a>
      </p>
    </div>
  `,
})
export class CodePage {
  readonly next = input<string | null>();
  protected readonly t = useTexts(pageTexts);
  protected readonly links = useLinks();
  protected readonly form = usePlainForm('code', { code: this.t('code.label') });
}
