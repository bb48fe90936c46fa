import { Component, input } from '@angular/core';
import type { MailLinkOffer } from '@wijkspoor/identity/domain';
import { ErrorSummary, FieldControl, FormField, useLinks, usePlainForm, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from '../page-texts';

/** Choosing a new password, with the code from a mail. */
@Component({
  selector: 'ws-reset-page',
  imports: [ErrorSummary, FieldControl, FormField],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <ws-error-summary [heading]="form.heading" [errors]="form.errors" />
      @if (offer(); as offer) {
        <div class="ws-stack">
          <h1>{{ t('reset.title') }}</h1>
          <p>
            {{ t('confirm.for') }} <bdi dir="ltr">{{ offer.email }}</bdi>
          </p>
          <p>{{ t('reset.notYou') }}</p>
        </div>
        <form class="ws-form" method="post" novalidate>
          <ws-form-field
            [fieldId]="form.id('password')"
            [label]="t('reset.label')"
            [description]="t('reset.help')"
            [error]="form.error('password')"
          >
            <input wsControl type="password" name="password" autocomplete="new-password" dir="ltr" required />
          </ws-form-field>
          <div class="ws-actions ws-actions--fill">
            <button class="nl-button nl-button--primary" type="submit" name="do" value="reset">
              <span class="nl-button__label">{{ t('reset.go') }}</span>
            </button>
          </div>
        </form>
      } @else {
        <div class="ws-stack">
          <h1>{{ t('confirm.none.title') }}</h1>
          <p class="ws-lead">{{ t('confirm.none.text') }}</p>
        </div>
      }
      @if (!offer() || form.heading) {
        <p>
          <a [href]="links.platform('/inloggen/wachtwoord-vergeten')">{{ t('confirm.none.go') }}</a>
        </p>
      }
    </div>
  `,
})
export class ResetPage {
  /** Whose password it is; nothing when the link cannot be used any more. */
  readonly offer = input<MailLinkOffer | null>();
  protected readonly t = useTexts(pageTexts);
  protected readonly links = useLinks();
  protected readonly form = usePlainForm('reset', { password: this.t('reset.label') });
}
