import { Component } from '@angular/core';
import { ErrorSummary, useHasCode, useLinks, usePlainForm, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from '../page-texts';

/** The button behind the link in a mail: a person presses it, a program that looks at links does not. */
@Component({
  selector: 'ws-confirm-page',
  imports: [ErrorSummary],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack">
      <ws-error-summary [heading]="form.heading" [errors]="form.errors" />
      @if (hasCode) {
        <h1>{{ t('confirm.title') }}</h1>
        <p class="ws-lead">{{ t('confirm.lead') }}</p>
        <form class="ws-form" method="post">
          <div class="ws-actions ws-actions--fill">
            <button class="nl-button nl-button--primary" type="submit" name="do" value="use">
              <span class="nl-button__label">{{ t('confirm.go') }}</span>
            </button>
          </div>
        </form>
      } @else {
        <h1>{{ t('confirm.none.title') }}</h1>
        <p class="ws-lead">{{ t('confirm.none.text') }}</p>
      }
      @if (!hasCode || form.heading) {
        <p>
          <a [href]="links.platform('/inloggen')">{{ t('confirm.none.go') }}</a>
        </p>
      }
    </div>
  `,
})
export class ConfirmPage {
  protected readonly t = useTexts(pageTexts);
  protected readonly links = useLinks();
  protected readonly hasCode = useHasCode('link');
  protected readonly form = usePlainForm('use', {});
}
