import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { InterventionView, MoneySheet } from '@wijkspoor/action-plan/domain/mix';
import { ErrorSummary, FieldControl, FormField, Outcome, useApiForm } from '@wijkspoor/platform/web';
import { Bind, type BoundField, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { centsOf, eurosOf } from '@wijkspoor/platform/domain';
import { interventionPath, MixApi } from './mix-api';
import { useMixWords } from './mix-words';

/** A commitment as fields hold it; the id is for the page alone. */
type Typed = { readonly id: number; readonly sourceId: string; readonly year: string; readonly euros: string };
/** The cents of what was typed; what is no amount goes as it is, so that the api says so. */
const amountOf = (typed: string): number | string => centsOf(typed) ?? typed;

/** What an intervention costs, and which source gives how much in which year. */
@Component({
  selector: 'ws-intervention-money',
  imports: [Bind, ErrorSummary, FieldControl, FormField, Outcome],
  template: `
    <section class="ws-panel ws-panel--plain ws-stack" aria-labelledby="geld">
      <h2 class="ws-h3" id="geld">{{ t('spend.title') }}</h2>
      <ws-outcome [words]="api.done()" />
      <form class="ws-form" method="post" (submit)="send($event)">
        <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
        @if (theirs(); as text) {
          <p class="ws-panel">{{ t('other.text') }} {{ text }}</p>
        }
        <ws-form-field
          [fieldId]="api.id('plannedCents')"
          [label]="t('spend.planned')"
          [description]="t('spend.plannedHelp')"
          [error]="api.error('plannedCents')"
          size="short"
        >
          <input wsControl type="text" inputmode="decimal" autocomplete="off" dir="ltr" [wsBind]="edit('planned')" />
        </ws-form-field>
        <h3 class="ws-label">{{ t('spend.who') }}</h3>
        @if (sources().length === 0) {
          <p class="ws-muted">{{ t('spend.noSources') }}</p>
        }
        @for (row of rows(); track row.id) {
          <fieldset class="ws-stack">
            <legend class="ws-label">{{ t('spend.one', { n: $index + 1 }) }}</legend>
            <ws-form-field
              [fieldId]="api.id('commitments.' + $index + '.sourceId')"
              [label]="t('spend.source')"
              [error]="api.error('commitments.' + $index + '.sourceId')"
              size="medium"
            >
              <select wsControl [wsBind]="cell(row.id, 'sourceId')">
                <option value="">{{ t('choose') }}</option>
                @for (source of sources(); track source.id) {
                  <option [value]="source.id">{{ source.name }}</option>
                }
              </select>
            </ws-form-field>
            <ws-form-field
              [fieldId]="api.id('commitments.' + $index + '.year')"
              [label]="t('spend.year')"
              [error]="api.error('commitments.' + $index + '.year')"
              size="short"
            >
              <input wsControl type="text" inputmode="numeric" autocomplete="off" [wsBind]="cell(row.id, 'year')" />
            </ws-form-field>
            <ws-form-field
              [fieldId]="api.id('commitments.' + $index + '.cents')"
              [label]="t('spend.amount')"
              [error]="api.error('commitments.' + $index + '.cents')"
              size="short"
            >
              <input
                wsControl
                type="text"
                inputmode="decimal"
                autocomplete="off"
                dir="ltr"
                [wsBind]="cell(row.id, 'euros')"
              />
            </ws-form-field>
            <p>
              <button class="ws-link" type="button" (click)="remove(row.id)">
                {{ t('spend.remove') }} <span class="ws-vh">{{ t('spend.one', { n: $index + 1 }) }}</span>
              </button>
            </p>
          </fieldset>
        }
        @if (sources().length > 0 && rows().length < 60) {
          <p>
            <button class="ws-link" type="button" (click)="add()">{{ t('spend.add') }}</button>
          </p>
        }
        <div class="ws-actions">
          <button class="nl-button nl-button--primary" type="submit">
            <span class="nl-button__label">{{ t('spend.go') }}</span>
          </button>
        </div>
      </form>
    </section>
  `,
})
export class InterventionMoney {
  readonly gemeente = input.required<string>();
  readonly intervention = input.required<InterventionView>();
  readonly sources = input.required<MoneySheet['sources']>();
  /** The intervention as it is now. */
  readonly saved = output<InterventionView>();
  private readonly words = useMixWords();
  protected readonly t = this.words.t;
  private readonly reads = inject(MixApi);
  private readonly fields: Record<string, string> = {};
  protected readonly api = useApiForm('geld', this.fields, this.t('failed.load'));
  /** What the reader began with; the money of somebody else does not overwrite what is being typed. */
  private readonly base = linkedSignal<InterventionView, InterventionView>({
    source: this.intervention,
    computation: (now, before) => before?.value ?? now,
  });
  private readonly model = linkedSignal(() => ({ planned: euros(this.base().money?.plannedCents ?? null) }));
  protected readonly edit = boundFields(this.model);
  protected readonly rows = linkedSignal<readonly Typed[]>(() =>
    (this.base().money?.commitments ?? []).map(({ sourceId, year, cents }, id) => ({
      ...{ id, sourceId, year: String(year), euros: eurosOf(cents) },
    })),
  );
  private readonly seen = linkedSignal(() => this.base().version);
  /** The money somebody else put meanwhile, in words. */
  protected readonly theirs = computed(() => {
    const { version, money } = this.intervention();
    if (version <= this.seen() || JSON.stringify(money) === JSON.stringify(this.base().money)) return '';
    const names = new Map(this.sources().map(({ id, name }) => [id, name]));
    return [
      `${this.t('money.planned')}: ${money?.plannedCents == null ? this.t('money.unknown') : this.words.money(money.plannedCents)}`,
      ...(money?.commitments ?? []).map(({ sourceId, year, cents }) =>
        this.t('spend.line', { name: names.get(sourceId) ?? '', year: String(year), amount: this.words.money(cents) }),
      ),
    ].join('; ');
  });
  private readonly known = new Map<string, BoundField>();

  protected cell(id: number, field: 'sourceId' | 'year' | 'euros'): BoundField {
    const bound = this.known.get(`${id} ${field}`) ?? {
      value: () => this.rows().find((row) => row.id === id)?.[field] ?? '',
      set: (value: string) =>
        this.rows.update((all) => all.map((row) => (row.id === id ? { ...row, [field]: value } : row))),
    };
    this.known.set(`${id} ${field}`, bound);
    return bound;
  }

  protected add(): void {
    const id = Math.max(-1, ...this.rows().map((row) => row.id)) + 1;
    const [only, more] = this.sources();
    const sourceId = more === undefined ? (only?.id ?? '') : '';
    this.rows.update((all) => [...all, { id, sourceId, year: String(new Date().getFullYear()), euros: '' }]);
  }

  protected remove(id: number): void {
    this.rows.update((all) => all.filter((row) => row.id !== id));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.nameFields();
    const planned = this.model().planned.trim();
    const body = {
      plannedCents: planned === '' ? null : amountOf(planned),
      commitments: this.rows().map(({ sourceId, year, euros: typed }) => ({
        ...{ sourceId: sourceId || undefined, year: Number(year) || year, cents: amountOf(typed) },
      })),
    };
    const { number } = this.intervention();
    const path = `${interventionPath(this.gemeente(), number)}/money`;
    // what somebody else put was shown: sending again replaces it
    const version = this.theirs() === '' ? this.seen() : this.intervention().version;
    const sent = await this.api.send({ method: 'PUT', path, body, version }, this.t('spend.done'));
    const now = await this.reads.now(this.gemeente(), number);
    if (now === undefined) return;
    if (sent) this.base.set(now);
    // other words than money changed: that is no reason to be asked twice
    else if (JSON.stringify(now.money) === JSON.stringify(this.base().money)) this.seen.set(now.version);
    this.saved.emit(now);
  }

  private nameFields(): void {
    for (const name of Object.keys(this.fields)) Reflect.deleteProperty(this.fields, name);
    this.fields['plannedCents'] = this.t('spend.planned');
    for (const [index] of this.rows().entries())
      for (const [name, label] of [
        ['sourceId', 'spend.source'],
        ['year', 'spend.year'],
        ['cents', 'spend.amount'],
      ] as const)
        this.fields[`commitments.${index}.${name}`] = `${this.t('spend.one', { n: index + 1 })}, ${this.t(label)}`;
  }
}

const euros = (cents: number | null): string => (cents === null ? '' : eurosOf(cents));
