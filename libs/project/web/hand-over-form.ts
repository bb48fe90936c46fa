import { Component, computed, input, output, signal } from '@angular/core';
import { Choice, Choices, ErrorSummary, FieldControl, FormField, useApiForm, useTexts } from '@wijkspoor/platform/web';
import type { TeamView } from '@wijkspoor/project/domain';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { projectPath } from './project-api';
import { workTexts } from './work-texts';

/** Gives the lead or the contact to somebody else: who, why, and then once more whether that is meant. */
@Component({
  selector: 'ws-hand-over-form',
  imports: [Bind, Choice, Choices, ErrorSummary, FieldControl, FormField],
  template: `
    <details class="ws-more" [open]="api.heading() !== ''" #box>
      <summary class="ws-pill">{{ t('handOver.open') }}</summary>
      <form class="ws-form" method="post" (submit)="send($event, box)">
        <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
        <ws-choices [fieldId]="api.id('kind')" [legend]="t('handOver.kind')" [error]="api.error('kind')">
          <ws-choice for="taak-regisseur" [label]="t('regie.regisseur')" [help]="t('regie.regisseurHelp')">
            <input
              type="radio"
              id="taak-regisseur"
              name="kind"
              [checked]="!isContact()"
              (change)="hand('kind').set('regisseur')"
            />
          </ws-choice>
          <ws-choice for="taak-contact" [label]="t('regie.contact')" [help]="t('regie.contactHelp')">
            <input
              type="radio"
              id="taak-contact"
              name="kind"
              [checked]="isContact()"
              (change)="hand('kind').set('contact')"
            />
          </ws-choice>
        </ws-choices>
        <ws-form-field
          [fieldId]="api.id('accountId')"
          [label]="t('handOver.to')"
          [error]="api.error('accountId')"
          size="medium"
        >
          <select wsControl [wsBind]="hand('accountId')">
            <option value="">{{ t('choose') }}</option>
            @for (one of people(); track one.memberId) {
              <option [value]="one.accountId">{{ one.label }}</option>
            }
          </select>
        </ws-form-field>
        <ws-form-field
          [fieldId]="api.id('why')"
          [label]="t('handOver.why')"
          [description]="t('handOver.whyHelp')"
          [error]="api.error('why')"
        >
          <textarea wsControl rows="3" dir="auto" [wsBind]="hand('why')"></textarea>
        </ws-form-field>
        <p>{{ t('handOver.sure', { from: from() }) }}</p>
        <div class="ws-actions">
          <button class="nl-button nl-button--primary" type="submit">
            <span class="nl-button__label">{{ t('handOver.go') }}</span>
          </button>
        </div>
      </form>
    </details>
  `,
})
export class HandOverForm {
  readonly gemeente = input.required<string>();
  readonly project = input.required<string>();
  readonly team = input.required<TeamView>();
  readonly done = output<string>();
  protected readonly t = useTexts(workTexts);
  protected readonly api = useApiForm(
    'overdragen',
    { kind: this.t('handOver.kind'), accountId: this.t('handOver.to'), why: this.t('handOver.why') },
    this.t('failed.load'),
  );
  private readonly model = signal({ kind: 'regisseur', accountId: '', why: '' });
  protected readonly hand = boundFields(this.model);
  protected readonly isContact = computed(() => this.model().kind === 'contact');
  protected readonly from = computed(() => (this.isContact() ? this.team().contact : this.team().regisseur).name);
  protected readonly people = computed(() => {
    const { regisseurs, contacts } = this.team().candidates;
    const now = this.isContact() ? this.team().contact : this.team().regisseur;
    return (this.isContact() ? contacts : regisseurs)
      .filter(({ accountId }) => accountId !== now.accountId)
      .map((one) => ({ ...one, label: one.organisation === null ? one.name : `${one.name} (${one.organisation})` }));
  });

  protected async send(event: Event, box: HTMLDetailsElement): Promise<void> {
    event.preventDefault();
    const { accountId, ...rest } = this.model();
    const body = accountId === '' ? rest : { ...rest, accountId };
    const path = `${projectPath(this.gemeente(), this.project())}/regie`;
    if (!(await this.api.send({ method: 'POST', path, body, version: this.team().version }, ''))) return;
    this.model.update((model) => ({ ...model, accountId: '', why: '' }));
    box.open = false;
    this.done.emit(this.t('handOver.done'));
  }
}
