import { Component, computed, input, linkedSignal, output } from '@angular/core';
import type { MemberView } from '@wijkspoor/identity/domain';
import { roles, staffRoles } from '@wijkspoor/platform/domain';
import { ErrorSummary, FieldControl, FormField, Outcome, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { pageTexts } from '../page-texts';
import { workTexts } from '../work-texts';

/** One person in the list, with the way to another role or to none. */
@Component({
  selector: 'tr[wsMemberRow]',
  imports: [Bind, ErrorSummary, FieldControl, FormField, Outcome],
  template: `
    <th role="rowheader" scope="row">{{ member().name }}</th>
    <td role="cell" [attr.data-label]="t('people.email')">
      <bdi>{{ member().email }}</bdi>
    </td>
    <td role="cell" [attr.data-label]="t('people.role')">
      <span>{{ words(roleKey()) }}</span>
      @if (member().project; as project) {
        <small class="ws-table__under">{{ t('people.inProject', { project }) }}</small>
      }
    </td>
    <td role="cell" [attr.data-label]="t('people.organisation')">
      <span>{{ member().organisation ?? t('people.organisationNone') }}</span>
    </td>
    @if (mayChange()) {
      <td role="cell">
        <details class="ws-more">
          <summary class="ws-pill">
            {{ t('people.change') }} <span class="ws-vh">{{ t('people.changeOf', { name: member().name }) }}</span>
          </summary>
          <form class="ws-form" method="post" novalidate (submit)="saveRole($event)">
            <ws-outcome [words]="outcome().done()" />
            <ws-error-summary [heading]="outcome().heading()" [errors]="outcome().errors()" />
            <ws-form-field
              [fieldId]="outcome().id('role')"
              [label]="t('people.newRole')"
              [error]="outcome().error('role')"
            >
              <select wsControl [wsBind]="change('role')">
                @for (role of choices(); track role) {
                  <option [value]="role">{{ words(keyOf(role)) }}</option>
                }
              </select>
            </ws-form-field>
            <div class="ws-actions">
              <button class="nl-button nl-button--secondary" type="submit">
                <span class="nl-button__label">{{ t('people.saveRole') }}</span>
              </button>
            </div>
          </form>
          <details>
            <summary class="ws-link">{{ t('people.remove') }}</summary>
            <div class="ws-stack-tight" role="group" [attr.aria-label]="t('people.removeOf', { name: member().name })">
              <p>{{ t('people.removeText', { name: member().name }) }}</p>
              <button class="nl-button nl-button--secondary" type="button" (click)="remove()">
                <span class="nl-button__label">{{ t('people.removeGo') }}</span>
              </button>
            </div>
          </details>
          @if (staff()) {
            <details>
              <summary class="ws-link">{{ t('people.factor') }}</summary>
              <div
                class="ws-stack-tight"
                role="group"
                [attr.aria-label]="t('people.factorOf', { name: member().name })"
              >
                <p>{{ t('people.factorText') }}</p>
                <button class="nl-button nl-button--secondary" type="button" (click)="resetSecondFactor()">
                  <span class="nl-button__label">{{ t('people.factorGo') }}</span>
                </button>
              </div>
            </details>
          }
        </details>
      </td>
    }
  `,
})
export class MemberRow {
  readonly gemeente = input.required<string>();
  readonly member = input.required<MemberView>();
  /** Whether the reader may change roles here. */
  readonly mayChange = input.required<boolean>();
  /** Something of this person changed. */
  readonly changed = output();
  /** This person has no role here any more: the row goes, and what is said about it with it. */
  readonly removed = output();
  protected readonly t = useTexts(workTexts);
  protected readonly words = useTexts(pageTexts);
  /** Between roles of staff and other roles a person moves by a new invitation only. */
  protected readonly choices = computed(() => roles.filter((role) => staffRoles.includes(role) === this.staff()));
  protected readonly keyOf = (role: MemberView['role']) => `role.${role}` as const;
  /** Those who sign in with a second factor. */
  protected readonly staff = computed(() => staffRoles.includes(this.member().role));
  protected readonly roleKey = computed(() => this.keyOf(this.member().role));
  private readonly api = useApiForm('lid', { role: this.t('people.newRole') }, this.t('failed.load'));
  protected readonly outcome = computed(() => ({
    ...this.api,
    id: (name: string) => `lid-${this.member().id}-${name}`,
    errors: () => this.api.errors().map(({ text }) => ({ text })),
  }));
  private readonly model = linkedSignal(() => ({ role: this.member().role }));
  protected readonly change = boundFields(this.model);

  protected saveRole(event: Event): Promise<void> {
    event.preventDefault();
    return this.send({ method: 'PATCH', path: this.path(), body: this.model() }, this.t('people.saved'));
  }

  protected async remove(): Promise<void> {
    if (await this.api.send({ method: 'DELETE', path: this.path() }, '')) this.removed.emit();
  }

  protected resetSecondFactor(): Promise<void> {
    return this.send({ method: 'DELETE', path: `${this.path()}/second-factor` }, this.t('people.factorDone'));
  }

  private path(): string {
    return `/v1/gemeenten/${this.gemeente()}/members/${this.member().id}`;
  }

  private async send(change: Parameters<typeof this.api.send>[0], words: string): Promise<void> {
    if (await this.api.send(change, words)) this.changed.emit();
  }
}
