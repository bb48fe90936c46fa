import { Component, computed, inject, input, output, signal } from '@angular/core';
import { type Invite, needsOrganisation } from '@wijkspoor/identity/domain';
import type { Role } from '@wijkspoor/platform/domain';
import { ErrorSummary, FieldControl, FormField, Outcome, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { pageTexts } from '../page-texts';
import { workTexts } from '../work-texts';
import { PeopleApi } from './people-api';

const empty = { email: '', role: 'partnerReporter' as Invite['role'], organisationId: '' };

/** Invites somebody to a role. */
@Component({
  selector: 'ws-invite-form',
  imports: [Bind, ErrorSummary, FieldControl, FormField, Outcome],
  template: `
    <section class="ws-panel ws-panel--plain" aria-labelledby="uitnodigen">
      <h2 class="ws-h3" id="uitnodigen">{{ t('people.invite') }}</h2>
      <p>{{ t('people.inviteText') }}</p>
      <form class="ws-form" method="post" novalidate (submit)="send($event)">
        <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
        <ws-form-field [fieldId]="api.id('email')" [label]="t('people.email')" [error]="api.error('email')">
          <input wsControl type="email" autocomplete="off" dir="ltr" [wsBind]="invite('email')" />
        </ws-form-field>
        <ws-form-field [fieldId]="api.id('role')" [label]="t('people.role')" [error]="api.error('role')" size="medium">
          <select wsControl [wsBind]="invite('role')">
            @for (role of choices(); track role.key) {
              <option [value]="role.key">{{ role.name }}</option>
            }
          </select>
        </ws-form-field>
        <ws-form-field
          [fieldId]="api.id('organisationId')"
          [label]="t('people.organisation')"
          [description]="t('people.organisationHelp')"
          [error]="api.error('organisationId')"
          size="medium"
        >
          <select wsControl [wsBind]="invite('organisationId')">
            <option value="">{{ t(without()) }}</option>
            @for (one of organisations(); track one.id) {
              <option [value]="one.id">{{ one.name }}</option>
            }
          </select>
        </ws-form-field>
        <div class="ws-actions">
          <button class="nl-button nl-button--primary" type="submit">
            <span class="nl-button__label">{{ t('people.inviteGo') }}</span>
          </button>
        </div>
        <ws-outcome [words]="api.done()" />
      </form>
    </section>
  `,
})
export class InviteForm {
  readonly gemeente = input.required<string>();
  /** To which roles this reader may invite. */
  readonly roles = input.required<readonly Role[]>();
  readonly invited = output();
  protected readonly t = useTexts(workTexts);
  private readonly words = useTexts(pageTexts);
  private readonly list = inject(PeopleApi).organisations(this.gemeente);
  protected readonly organisations = computed(() => (this.list.hasValue() ? this.list.value().items : []));
  protected readonly choices = computed(() => this.roles().map((key) => ({ key, name: this.words(`role.${key}`) })));
  protected readonly api = useApiForm(
    'uitnodiging',
    { email: this.t('people.email'), role: this.t('people.role'), organisationId: this.t('people.organisation') },
    this.t('failed.load'),
  );
  private readonly model = signal(empty);
  protected readonly invite = boundFields(this.model);
  protected readonly without = computed(() =>
    needsOrganisation(this.model().role) ? 'people.organisationChoose' : 'people.organisationNone',
  );

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { organisationId, ...rest } = this.model();
    const body = organisationId === '' ? rest : { ...rest, organisationId };
    const path = `/v1/gemeenten/${this.gemeente()}/invitations`;
    if (!(await this.api.send({ method: 'POST', path, body }, this.t('people.inviteDone')))) return;
    this.model.set(empty);
    this.invited.emit();
  }
}
