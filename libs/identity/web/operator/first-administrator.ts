import { Component, computed, input, signal } from '@angular/core';
import { ErrorSummary, FieldControl, FormField, Outcome, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { workTexts } from '../work-texts';

/** Invites the first administrator of a gemeente. */
@Component({
  selector: 'ws-first-administrator',
  imports: [Bind, ErrorSummary, FieldControl, FormField, Outcome],
  template: `
    <details class="ws-more">
      <summary class="ws-pill">
        {{ t('operator.invite') }} <span class="ws-vh">{{ t('operator.inviteOf', { name: name() }) }}</span>
      </summary>
      <form class="ws-form" method="post" novalidate (submit)="send($event)">
        <ws-error-summary [heading]="api.heading()" [errors]="errors()" />
        <ws-form-field
          [fieldId]="'beheerder-' + slug()"
          [label]="t('people.email')"
          [description]="t('operator.inviteText')"
          [error]="api.error('email')"
        >
          <input wsControl type="email" autocomplete="off" dir="ltr" [wsBind]="invite('email')" />
        </ws-form-field>
        <div class="ws-actions">
          <button class="nl-button nl-button--secondary" type="submit">
            <span class="nl-button__label">{{ t('people.inviteGo') }}</span>
          </button>
        </div>
        <ws-outcome [words]="api.done()" />
      </form>
    </details>
  `,
})
export class FirstAdministrator {
  readonly slug = input.required<string>();
  readonly name = input.required<string>();
  protected readonly t = useTexts(workTexts);
  protected readonly api = useApiForm('beheerder', { email: this.t('people.email') }, this.t('failed.load'));
  protected readonly errors = computed(() =>
    this.api.errors().map(({ text }) => ({ fieldId: `beheerder-${this.slug()}`, text })),
  );
  private readonly model = signal({ email: '' });
  protected readonly invite = boundFields(this.model);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const path = `/v1/operator/gemeenten/${this.slug()}/invitations`;
    if (await this.api.send({ method: 'POST', path, body: this.model() }, this.t('operator.invited')))
      this.model.set({ email: '' });
  }
}
