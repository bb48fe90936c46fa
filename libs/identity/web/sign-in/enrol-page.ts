import { Component, computed, inject, input } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import type { SecondFactorEnrolment } from '@wijkspoor/identity/domain';
import { ErrorSummary, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from '../page-texts';
import { CodeForm, useCodeForm } from './code-form';

/** Setting up the second step: a square to scan, or a key to type. */
@Component({
  selector: 'ws-enrol-page',
  imports: [CodeForm, ErrorSummary],
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
      <ws-code-form [next]="next()" [go]="t('enrol.go')" />
    </div>
  `,
})
export class EnrolPage {
  readonly enrolment = input.required<SecondFactorEnrolment>();
  readonly next = input<string | null>();
  protected readonly t = useTexts(pageTexts);
  protected readonly form = useCodeForm();
  private readonly sanitizer = inject(DomSanitizer);
  /** As an image, nothing in it can run. */
  protected readonly picture = computed(() =>
    this.sanitizer.bypassSecurityTrustUrl(`data:image/svg+xml,${encodeURIComponent(this.enrolment().qrSvg)}`),
  );
}
