import { Component, input } from '@angular/core';
import type { InvitationOffer } from '@wijkspoor/identity/domain';
import { ErrorSummary, FieldControl, FormField, usePlainForm, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from '../page-texts';

/** An invitation: by whom, as what, and the button to accept it. */
@Component({
  selector: 'ws-invitation-page',
  imports: [ErrorSummary, FieldControl, FormField],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <ws-error-summary [heading]="form.heading" [errors]="form.errors" />
      @if (offer(); as offer) {
        <div class="ws-stack">
          <h1>{{ t('invitation.title') }}</h1>
          <p class="ws-lead">{{ t('invitation.lead', { gemeente: offer.gemeente, role: t(roleKey(offer)) }) }}</p>
          <p>{{ t('invitation.for', { email: offer.email }) }}</p>
        </div>
        <form class="ws-form" method="post" novalidate>
          <ws-form-field
            [fieldId]="form.id('name')"
            [label]="t('invitation.name')"
            [description]="t('invitation.nameHelp')"
            [error]="form.error('name')"
          >
            <input
              wsControl
              type="text"
              name="name"
              autocomplete="name"
              dir="auto"
              required
              maxlength="100"
              [value]="form.value('name')"
            />
          </ws-form-field>
          @if (offer.needsPassword) {
            <ws-form-field
              [fieldId]="form.id('password')"
              [label]="t('invitation.password')"
              [description]="t('reset.help')"
              [error]="form.error('password')"
            >
              <input wsControl type="password" name="password" autocomplete="new-password" dir="ltr" required />
            </ws-form-field>
          }
          <div class="ws-actions ws-actions--fill">
            <button class="nl-button nl-button--primary" type="submit" name="do" value="accept">
              <span class="nl-button__label">{{ t('invitation.go') }}</span>
            </button>
          </div>
        </form>
      } @else {
        <div class="ws-stack">
          <h1>{{ t('invitation.none.title') }}</h1>
          <p class="ws-lead">{{ t('invitation.none.text') }}</p>
        </div>
      }
    </div>
  `,
})
export class InvitationPage {
  readonly offer = input<InvitationOffer | null>();
  protected readonly t = useTexts(pageTexts);
  protected readonly form = usePlainForm('accept', {
    name: this.t('invitation.name'),
    password: this.t('invitation.password'),
  });
  protected readonly roleKey = (offer: InvitationOffer) => `role.${offer.role}` as const;
}
