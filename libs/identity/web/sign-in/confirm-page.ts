import { Component, input } from '@angular/core';
import type { MailLinkOffer } from '@wijkspoor/identity/domain';
import { ErrorSummary, useLinks, usePlainForm, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from '../page-texts';

/** The button behind the link in a mail: a person presses it, a program that looks at links does not. */
@Component({
  selector: 'ws-confirm-page',
  imports: [ErrorSummary],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack">
      <ws-error-summary [heading]="form.heading" [errors]="form.errors" />
      @if (offer(); as offer) {
        <h1>{{ t('confirm.title') }}</h1>
        <p class="ws-lead">{{ t('confirm.lead') }}</p>
        <p>
          {{ t('confirm.for') }} <bdi dir="ltr">{{ offer.email }}</bdi>
        </p>
        <p>{{ t('confirm.notYou') }}</p>
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
      @if (!offer() || form.heading) {
        <p>
          <a [href]="links.platform('/inloggen')">{{ t('confirm.none.go') }}</a>
        </p>
      }
    </div>
  `,
})
export class ConfirmPage {
  /** Whom the link signs in; nothing when it cannot be used any more. */
  readonly offer = input<MailLinkOffer | null>();
  protected readonly t = useTexts(pageTexts);
  protected readonly links = useLinks();
  protected readonly form = usePlainForm('use', {});
}
