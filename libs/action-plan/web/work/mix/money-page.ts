import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { type MoneySheet, sourceKinds } from '@wijkspoor/action-plan/domain/mix';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { centsOf, eurosOf } from '@wijkspoor/platform/domain';
import {
  Alert,
  ErrorSummary,
  FieldControl,
  FormField,
  newId,
  Outcome,
  useApiForm,
  useLinks,
  useSaid,
} from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { OptionGroup } from '@wijkspoor/platform/web/kit/option-group';
import { MixApi, planPath } from './mix-api';
import { MixHead } from './mix-head';
import { MoneyAlerts } from './money-alerts';
import { MoneyTables } from './money-tables';
import { SourceTable } from './source-table';
import { useMixWords } from './mix-words';

type Source = MoneySheet['sources'][number];

/** The money of a project: sources against plan, what was committed, and what ends. */
@Component({
  selector: 'ws-money-page',
  imports: [
    ...[Alert, Bind, ErrorSummary, FieldControl, FormField, MixHead, MoneyAlerts, MoneyTables],
    ...[OptionGroup, Outcome, SourceTable],
  ],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-mix-head
        [gemeente]="slug()"
        [project]="sheet()?.project"
        [heading]="t('money.title')"
        [lead]="t('money.lead')"
      />
      @if (read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.plan') }}</p>
        </ws-alert>
      }
      @if (sheet(); as seen) {
        <ws-money-alerts [sheet]="seen" />
        <ws-source-table [sheet]="seen" (edited)="edit($event)" (removed)="remove($event)" />
        <ws-outcome [words]="said.words()" />
        @if (seen.may.run === 'yes') {
          <section class="ws-panel ws-panel--plain" aria-labelledby="bron">
            <h2 class="ws-h3" id="bron" tabindex="-1">{{ t(edited() ? 'source.change' : 'source.add') }}</h2>
            <form class="ws-form" method="post" (submit)="send($event)">
              <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
              @if (theirs(); as text) {
                <p class="ws-panel" dir="auto">{{ t('other.text') }} {{ text }}</p>
              }
              <ws-form-field [fieldId]="api.id('name')" [label]="t('source.name')" [error]="api.error('name')">
                <input wsControl type="text" autocomplete="off" maxlength="150" dir="auto" [wsBind]="write('name')" />
              </ws-form-field>
              <ws-form-field
                [fieldId]="api.id('kind')"
                [label]="t('source.kind')"
                [error]="api.error('kind')"
                size="medium"
              >
                <select wsControl [wsBind]="write('kind')">
                  @for (kind of kinds; track kind.value) {
                    <option [value]="kind.value">{{ kind.text }}</option>
                  }
                </select>
              </ws-form-field>
              <ws-form-field
                [fieldId]="api.id('givenBy')"
                [label]="t('source.givenBy')"
                [optional]="t('optional')"
                [error]="api.error('givenBy')"
              >
                <input
                  wsControl
                  type="text"
                  autocomplete="off"
                  maxlength="150"
                  dir="auto"
                  [wsBind]="write('givenBy')"
                />
              </ws-form-field>
              <ws-form-field
                [fieldId]="api.id('amountCents')"
                [label]="t('source.amount')"
                [description]="t('source.amountHelp')"
                [error]="api.error('amountCents')"
                size="short"
              >
                <input
                  wsControl
                  type="text"
                  inputmode="decimal"
                  autocomplete="off"
                  dir="ltr"
                  [wsBind]="write('euros')"
                />
              </ws-form-field>
              <ws-form-field
                [fieldId]="api.id('endsOn')"
                [label]="t('source.endsOn')"
                [optional]="t('optional')"
                [error]="api.error('endsOn')"
                size="short"
              >
                <input wsControl type="date" [wsBind]="write('endsOn')" />
              </ws-form-field>
              <ws-option-group
                [fieldId]="api.id('shown')"
                [legend]="t('source.shown')"
                [options]="shownOptions"
                [(chosen)]="shown"
              />
              <div class="ws-actions">
                <button class="nl-button nl-button--primary" type="submit">
                  <span class="nl-button__label">{{ t(edited() ? 'source.saveGo' : 'source.addGo') }}</span>
                </button>
                @if (edited()) {
                  <button class="ws-link" type="button" (click)="edit(null)">{{ t('source.cancel') }}</button>
                }
              </div>
            </form>
          </section>
        }
        <ws-money-tables [sheet]="seen" [root]="root()" />
      }
    </div>
  `,
})
export class MoneyPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  private readonly words = useMixWords();
  protected readonly t = this.words.t;
  private readonly links = useLinks();
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(MixApi).money(this.slug, this.project);
  protected readonly sheet = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly root = computed(() => this.links.gemeente(this.slug(), '/werk/interventies'));
  protected readonly said = useSaid();
  protected readonly api = useApiForm(
    'bron',
    {
      ...{ name: this.t('source.name'), kind: this.t('source.kind'), givenBy: this.t('source.givenBy') },
      ...{ amountCents: this.t('source.amount'), endsOn: this.t('source.endsOn') },
    },
    this.t('failed.load'),
  );
  /** The one that is being changed, as it was seen; a new one without. */
  protected readonly edited = signal<Source | null>(null);
  private readonly model = linkedSignal(() => fieldsOf(this.edited()));
  protected readonly write = boundFields(this.model);
  protected readonly shown = linkedSignal<readonly string[]>(() => (this.edited()?.shown === true ? ['yes'] : []));
  protected readonly kinds = sourceKinds.map((value) => ({ value, text: this.t(`kind.${value}`) }));
  protected readonly shownOptions = [{ value: 'yes', label: this.t('source.shownYes') }];
  /** Sending twice makes one. */
  private id = newId();
  /** The source as it is now, where somebody else changed it since. */
  private readonly newer = computed(() => {
    const edited = this.edited();
    const now = this.sheet()?.sources.find(({ id }) => id === edited?.id);
    return edited !== null && now !== undefined && now.version !== edited.version ? now : null;
  });
  protected readonly theirs = computed(() => {
    const now = this.newer();
    if (now === null) return '';
    const parts = [
      now.name,
      this.t(`kind.${now.kind}`),
      now.givenBy,
      this.words.money(now.amountCents),
      this.words.day(now.endsOn),
    ];
    return parts.filter((part) => part !== '').join(', ');
  });

  protected edit(source: Source | null): void {
    this.edited.set(source);
    this.said.say('');
    if (source !== null && typeof document !== 'undefined') document.getElementById('bron')?.focus();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { name, kind, givenBy, euros, endsOn } = this.model();
    const body = {
      ...{ name, kind, givenBy, amountCents: centsOf(euros) ?? euros, endsOn: endsOn || null },
      shown: this.shown().includes('yes'),
    };
    const known = this.edited();
    const path = `${planPath(this.slug(), this.project())}/money-sources`;
    const change =
      known === null
        ? ({ method: 'POST', path, body: { id: this.id, ...body } } as const)
        : // what the other wrote was shown: sending again replaces it
          ({ method: 'PUT', path: `${path}/${known.id}`, body, version: (this.newer() ?? known).version } as const);
    if (await this.api.send(change, '')) this.begin(this.t('source.done'));
    else this.read.reload();
  }

  protected async remove({ id, version }: Source): Promise<void> {
    const path = `${planPath(this.slug(), this.project())}/money-sources/${id}`;
    if (await this.api.send({ method: 'DELETE', path, version }, '')) this.begin(this.t('source.removed'));
    else this.read.reload();
  }

  private begin(words: string): void {
    this.id = newId();
    this.edited.set(null);
    this.model.set(fieldsOf(null));
    this.shown.set([]);
    this.said.say(words);
    this.read.reload();
  }
}

const fieldsOf = (source: Source | null) => ({
  name: source?.name ?? '',
  kind: (source?.kind ?? 'gemeente') as string,
  givenBy: source?.givenBy ?? '',
  euros: source === null ? '' : eurosOf(source.amountCents),
  endsOn: source?.endsOn ?? '',
});
