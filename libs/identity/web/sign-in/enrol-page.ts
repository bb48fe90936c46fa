import { Component, computed, inject, input } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import type { SecondFactorEnrolment } from '@wijkspoor/identity/domain';
import { ErrorSummary, FieldControl, FormField, usePlainForm, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from '../page-texts';

/** Setting up the second step: a square to scan, or a key to type. */
@Component({
  selector: 'ws-enrol-page',
  imports: [ErrorSummary, FieldControl, FormField],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <ws-error-summary [heading]="form.heading" [errors]="form.errors" />
      <div class="ws-stack">
        <h1>{{ t('enrol.title') }}</h1>
        <p class="ws-lead">{{ t('enrol.lead') }}</p>
      </div>
      <ol class="ws-list ws-list--numbers">
        <li>{{ t('enrol.step1') }}</li>
        <li>
          <div class="ws-stack-tight">
            <p>{{ t('enrol.step2') }}</p>
            <p><img width="220" height="220" [src]="picture()" [alt]="t('enrol.picture')" /></p>
            <p>{{ t('enrol.step2b') }}</p>
            <p>
              <bdi class="ws-shown-code" dir="ltr">{{ enrolment().secret }}</bdi>
            </p>
          </div>
        </li>
        <li>{{ t('enrol.step3') }}</li>
      </ol>
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
            <span class="nl-button__label">{{ t('enrol.go') }}</span>
          </button>
        </div>
      </form>
    </div>
  `,
})
export class EnrolPage {
  readonly enrolment = input.required<SecondFactorEnrolment>();
  readonly next = input<string | null>();
  protected readonly t = useTexts(pageTexts);
  protected readonly form = usePlainForm('code', { code: this.t('code.label') });
  private readonly sanitizer = inject(DomSanitizer);
  /** As an image, nothing in it can run. */
  protected readonly picture = computed(() =>
    this.sanitizer.bypassSecurityTrustUrl(`data:image/svg+xml,${encodeURIComponent(this.enrolment().qrSvg)}`),
  );
}
