import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { languageName } from '@wijkspoor/platform/domain';
import { ErrorSummary, FieldControl, FormField, newId, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { OptionGroup } from '@wijkspoor/platform/web/kit/option-group';
import type { VotePrintList } from '@wijkspoor/voting/domain';
import { mostVotePrints, votePrintKinds } from '../../../domain/paper/print-contract';
import { votePath } from '../votes-api';
import { votePaperTexts } from './vote-paper-texts';

/** Asks for letters or ballot papers. */
@Component({
  selector: 'ws-vote-print-form',
  imports: [Bind, ErrorSummary, FieldControl, FormField, OptionGroup],
  template: `
    <form class="ws-form" method="post" (submit)="send($event)">
      <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
      <ws-option-group
        [fieldId]="api.id('kind')"
        [legend]="t('prints.kind')"
        [several]="false"
        [options]="kinds()"
        [chosen]="[kind()]"
        (chosenChange)="pick($event)"
      />
      <ws-form-field
        [fieldId]="api.id('amount')"
        [label]="t(amountKey())"
        [description]="t('prints.amountHelp', { most: most() })"
        [error]="api.error('amount')"
        size="short"
      >
        <input wsControl type="text" inputmode="numeric" autocomplete="off" dir="ltr" [wsBind]="edit('amount')" />
      </ws-form-field>
      @if (vote().languages.length > 1) {
        <ws-form-field
          [fieldId]="api.id('language')"
          [label]="t('prints.language')"
          [error]="api.error('language')"
          size="medium"
        >
          <select wsControl [wsBind]="edit('language')">
            @for (language of languages(); track language.value) {
              <option [value]="language.value">{{ language.name }}</option>
            }
          </select>
        </ws-form-field>
      }
      <ws-form-field
        [fieldId]="api.id('place')"
        [label]="t(placeKey())"
        [description]="t('prints.placeHelp')"
        [optional]="kind() === 'papers' ? '' : t('prints.optional')"
        [error]="api.error('place')"
      >
        <textarea wsControl rows="3" maxlength="300" dir="auto" [wsBind]="edit('place')"></textarea>
      </ws-form-field>
      <div>
        <button class="nl-button nl-button--primary" type="submit">
          <span class="nl-button__label">{{ t('prints.go') }}</span>
        </button>
      </div>
    </form>
  `,
})
export class VotePrintForm {
  readonly gemeente = input.required<string>();
  readonly vote = input.required<VotePrintList['vote']>();
  /** What happened, in words. */
  readonly asked = output<string>();
  protected readonly t = useTexts(votePaperTexts);
  protected readonly kind = linkedSignal(() => this.vote().kinds[0] ?? 'letters');
  private readonly model = linkedSignal(() => ({ amount: '', place: '', language: this.vote().languages[0] ?? 'nl' }));
  protected readonly edit = boundFields(this.model);
  protected readonly amountKey = computed(() => `prints.${this.kind()}Amount` as const);
  protected readonly placeKey = computed(() => `prints.${this.kind()}Place` as const);
  protected readonly most = computed(() => mostVotePrints[this.kind()]);
  protected readonly api = useApiForm(
    'drukwerk',
    {
      ...{ kind: this.t('prints.kind'), amount: this.t('prints.papersAmount') },
      ...{ language: this.t('prints.language'), place: this.t('prints.papersPlace') },
    },
    this.t('failed.send'),
  );
  protected readonly kinds = computed(() =>
    this.vote().kinds.map((value) => ({
      value,
      label: this.t(`prints.${value}`),
      help: this.t(`prints.${value}.help`),
    })),
  );
  protected readonly languages = computed(() =>
    this.vote().languages.map((value) => ({ value, name: languageName(value) })),
  );
  /** Sending twice makes one. */
  private readonly id = signal(newId());

  protected pick([chosen]: readonly string[]): void {
    this.kind.set(votePrintKinds.find((one) => one === chosen) ?? 'letters');
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { amount, place, language } = this.model();
    const count = amount.trim() === '' ? {} : { amount: Number(amount) };
    const body = { id: this.id(), kind: this.kind(), language, place, ...count };
    const path = `${votePath(this.gemeente(), this.vote().number)}/prints`;
    if (!(await this.api.send({ method: 'POST', path, body }, ''))) return;
    this.id.set(newId());
    this.asked.emit(this.t('prints.asked'));
  }
}
