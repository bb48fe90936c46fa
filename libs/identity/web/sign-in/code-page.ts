import { Component, input } from '@angular/core';
import { ErrorSummary, useLinks, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from '../page-texts';
import { CodeForm, useCodeForm } from './code-form';

/** The second step of staff: the code from an app. */
@Component({
  selector: 'ws-code-page',
  imports: [CodeForm, ErrorSummary],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <ws-error-summary [heading]="form.heading" [errors]="form.errors" />
      <div class="ws-stack">
        <h1>{{ t('code.title') }}</h1>
        <p class="ws-lead">{{ t('code.lead') }}</p>
      </div>
      <ws-code-form [next]="next()" [go]="t('code.go')" />
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
  protected readonly form = useCodeForm();
}
