import { Component, input, output } from '@angular/core';
import type { InvitationView } from '@wijkspoor/identity/domain';
import { Outcome, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { workTexts } from '../work-texts';

/** Takes an invitation back. */
@Component({
  selector: 'ws-withdraw-button',
  imports: [Outcome],
  template: `
    <button class="ws-link" type="button" (click)="withdraw()">
      {{ t('people.withdraw') }} <span class="ws-vh">{{ t('people.withdrawOf', { email: invitation().email }) }}</span>
    </button>
    <ws-outcome kind="error" [words]="api.heading()" />
  `,
})
export class WithdrawButton {
  readonly gemeente = input.required<string>();
  readonly invitation = input.required<InvitationView>();
  readonly withdrawn = output();
  protected readonly t = useTexts(workTexts);
  protected readonly api = useApiForm('intrekken', {}, this.t('failed.load'));

  protected async withdraw(): Promise<void> {
    const path = `/v1/gemeenten/${this.gemeente()}/invitations/${this.invitation().id}`;
    if (await this.api.send({ method: 'DELETE', path }, '')) this.withdrawn.emit();
  }
}
