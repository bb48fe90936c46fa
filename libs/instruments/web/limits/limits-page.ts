import { httpResource } from '@angular/common/http';
import { Component, computed, input, linkedSignal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { DisclosureSetting, standardRule } from '@wijkspoor/instruments/domain';
import {
  Choice,
  Choices,
  ErrorSummary,
  FieldControl,
  FormField,
  Outcome,
  useApiForm,
  useTexts,
  WorkHead,
} from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { limitTexts } from './texts';

/** Limits that are a number of people, answers or percent. */
const numbers = ['meanFrom', 'distributionFrom', 'buurtSplitFrom', 'snapshotStep', 'edge'] as const;
const steps = [5, 10] as const;

/** Below which number of people results are not shown: ours, or stricter. */
@Component({
  selector: 'ws-limits-page',
  imports: [Bind, Choice, Choices, ErrorSummary, FieldControl, FormField, Outcome, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-work-head [heading]="t('title')" [lead]="t('lead')" [failed]="setting.error() ? t('failed') : ''" />
      @if (setting.hasValue()) {
        @if (setting.value().may.write !== 'yes') {
          <p class="ws-panel">{{ t('readOnly') }}</p>
        }
        <form class="ws-form" method="post" novalidate (submit)="send($event)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          @for (field of fields; track field.name) {
            <ws-form-field
              [fieldId]="api.id(field.name)"
              [label]="field.label"
              [description]="field.help"
              [error]="api.error(field.name)"
            >
              <input
                wsControl
                inputmode="numeric"
                autocomplete="off"
                [readonly]="setting.value().may.write !== 'yes'"
                [wsBind]="edit(field.name)"
              />
            </ws-form-field>
          }
          <ws-choices [fieldId]="api.id('rounding')" [legend]="t('rounding')" [error]="api.error('rounding')">
            @for (step of steps; track step) {
              <ws-choice [for]="'afronding-' + step" [label]="t('roundingOf', { n: step })">
                <input
                  type="radio"
                  name="rounding"
                  [id]="'afronding-' + step"
                  [disabled]="setting.value().may.write !== 'yes'"
                  [checked]="rounding() === step"
                  (change)="rounding.set(step)"
                />
              </ws-choice>
            }
          </ws-choices>
          @if (setting.value().may.write === 'yes') {
            <div class="ws-actions">
              <button class="nl-button nl-button--primary" type="submit">
                <span class="nl-button__label">{{ t('save') }}</span>
              </button>
            </div>
          }
          <ws-outcome [words]="api.done()" />
        </form>
      }
    </div>
  `,
})
export class LimitsPage {
  readonly gemeente = input.required<GemeenteView>();
  protected readonly t = useTexts(limitTexts);
  protected readonly steps = steps;
  private readonly path = computed(() => `/v1/gemeenten/${this.gemeente().slug}/disclosure-rule`);
  protected readonly setting = httpResource(() => this.path(), { parse: (body) => DisclosureSetting.parse(body) });
  protected readonly fields = numbers.map((name) => ({
    name,
    label: this.t(name),
    help: this.t(`${name}Help`, { n: standardRule[name] }),
  }));
  protected readonly api = useApiForm(
    'grens',
    { ...Object.fromEntries(this.fields.map(({ name, label }) => [name, label])), rounding: this.t('rounding') },
    this.t('failed'),
  );
  private readonly holds = computed(() => (this.setting.hasValue() ? this.setting.value().holds : standardRule));
  private readonly model = linkedSignal(() => {
    const of = (name: (typeof numbers)[number]): string => String(this.holds()[name]);
    return {
      ...{ meanFrom: of('meanFrom'), distributionFrom: of('distributionFrom'), buurtSplitFrom: of('buurtSplitFrom') },
      ...{ snapshotStep: of('snapshotStep'), edge: of('edge') },
    };
  });
  protected readonly edit = boundFields(this.model);
  protected readonly rounding = linkedSignal(() => this.holds().rounding);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const version = this.setting.hasValue() ? this.setting.value().version : 0;
    const set = numbers.map((name) => [name, numberOf(this.model()[name])] as const);
    const body = { ...Object.fromEntries(set), rounding: this.rounding() };
    if (await this.api.send({ method: 'PUT', path: this.path(), body, version }, this.t('done'))) this.setting.reload();
  }
}

/** What somebody typed, as a number where it is one: the api says what is wrong with anything else. */
function numberOf(text: string): number | string | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  return /^\d{1,6}$/.test(typed) ? Number(typed) : typed;
}
