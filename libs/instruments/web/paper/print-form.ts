import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import type { PrintList } from '@wijkspoor/instruments/domain';
import { languageName } from '@wijkspoor/platform/domain';
import { ErrorSummary, FieldControl, FormField, newId, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { mostPrinted, printKinds } from '../../domain/paper/print-contract';
import { OptionGroup } from '../rounds/option-group';
import { roundPath } from '../rounds/rounds-api';
import { paperTexts } from './paper-texts';

/** Asks for a poster, letters or sheets. */
@Component({
  selector: 'ws-print-form',
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
      @if (kind() !== 'poster') {
        <ws-form-field
          [fieldId]="api.id('amount')"
          [label]="t(kind() === 'letters' ? 'prints.lettersAmount' : 'prints.sheetsAmount')"
          [description]="t('prints.amountHelp', { most: most() })"
          [error]="api.error('amount')"
          size="short"
        >
          <input wsControl type="text" inputmode="numeric" autocomplete="off" dir="ltr" [wsBind]="edit('amount')" />
        </ws-form-field>
      }
      @if (round().languages.length > 1) {
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
        [optional]="kind() === 'sheets' ? '' : t('prints.optional')"
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
export class PrintForm {
  readonly gemeente = input.required<string>();
  readonly round = input.required<PrintList['round']>();
  /** What happened, in words. */
  readonly asked = output<string>();
  protected readonly t = useTexts(paperTexts);
  /** What somebody chose stays when the page asks again how far a print is. */
  protected readonly kind = linkedSignal<PrintList['round']['kinds'], PrintList['round']['kinds'][number]>({
    source: () => this.round().kinds,
    computation: (kinds, before) => kinds.find((kind) => kind === before?.value) ?? kinds[0] ?? 'poster',
  });
  private readonly model = signal({ amount: '', place: '', language: 'nl' });
  protected readonly edit = boundFields(this.model);
  protected readonly placeKey = computed(() => `prints.${this.kind()}Place` as const);
  protected readonly most = computed(() => mostPrinted[this.kind()]);
  protected readonly api = useApiForm(
    'drukwerk',
    {
      ...{ kind: this.t('prints.kind'), amount: this.t('prints.amount') },
      ...{ language: this.t('prints.language'), place: this.t('prints.sheetsPlace') },
    },
    this.t('failed.send'),
  );
  protected readonly kinds = computed(() =>
    this.round().kinds.map((value) => ({
      value,
      label: this.t(`prints.${value}`),
      help: this.t(`prints.${value}.help`),
    })),
  );
  protected readonly languages = computed(() =>
    this.round().languages.map((value) => ({ value, name: languageName(value) })),
  );
  /** Sending twice makes one. */
  private id = newId();

  protected pick([chosen]: readonly string[]): void {
    this.kind.set(printKinds.find((one) => one === chosen) ?? 'poster');
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const [kind, { amount, place, language }] = [this.kind(), this.model()];
    const count = amount.trim() === '' ? {} : { amount: Number(amount) };
    const body = { id: this.id, kind, language, place, ...(kind === 'poster' ? {} : count) };
    const path = `${roundPath(this.gemeente(), this.round().number)}/prints`;
    if (!(await this.api.send({ method: 'POST', path, body }, ''))) return;
    this.id = newId();
    this.asked.emit(this.t('prints.asked'));
  }
}
