import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { ErrorSummary, FieldControl, FormField, Outcome, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { closedOf, textsOf } from '../../domain/instrument/definition';
import { useWritten } from '../part/written';
import { roundPath } from '../rounds/rounds-api';
import { PaperApi } from './paper-api';
import { PaperHead } from './paper-head';
import { paperTexts } from './paper-texts';

/** The second pass: what people wrote themselves on paper. */
@Component({
  selector: 'ws-sheet-texts-page',
  imports: [Bind, ErrorSummary, FieldControl, FormField, Outcome, PaperHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-paper-head
        [gemeente]="slug()"
        [round]="round()"
        [list]="list()"
        [heading]="t('words.title')"
        [lead]="t('words.lead')"
        part="/overtypen"
        [failed]="read.error() !== undefined || sheet.error() !== undefined"
      />
      <ws-outcome [words]="kept()" />
      @if (shown(); as one) {
        <form class="ws-stack ws-keys__words" method="post" (submit)="save($event)">
          <div class="ws-stack-tight">
            <h2 class="ws-h3">{{ t('key.sheet', { number: '' + one.number }) }}</h2>
            <p class="ws-muted">{{ t('words.left', { n: waiting().length }) }} {{ t('words.help') }}</p>
          </div>
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          @for (group of groups(); track group.key) {
            <fieldset class="ws-stack-tight">
              <legend class="ws-vh">{{ group.name }}</legend>
              <div class="ws-halves">
                @for (field of group.fields; track field.key) {
                  <ws-form-field [fieldId]="api.id(field.key)" [label]="field.label" [error]="api.error(field.key)">
                    <textarea wsControl rows="2" dir="auto" maxlength="2000" [wsBind]="edit(field.key)"></textarea>
                  </ws-form-field>
                }
              </div>
            </fieldset>
          }
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t('words.save') }}</span>
            </button>
            <button class="ws-link" type="button" (click)="later(one.number)">{{ t('words.later') }}</button>
          </div>
        </form>
      } @else if (list() && !sheet.isLoading()) {
        <p class="ws-panel">{{ t('words.none') }}</p>
      }
    </div>
  `,
})
export class SheetTextsPage {
  readonly gemeente = input.required<GemeenteView>();
  /** Number of the round. */
  readonly round = input.required<string>();
  protected readonly t = useTexts(paperTexts);
  private readonly written = useWritten();
  private readonly reader = inject(PaperApi);
  protected readonly slug = computed(() => this.gemeente().slug);
  private readonly where = { gemeente: this.slug, round: this.round };
  protected readonly read = this.reader.sheets(this.where);
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly api = useApiForm('woorden', {}, this.t('failed.send'));
  protected readonly kept = signal('');
  private readonly postponed = signal<ReadonlySet<number>>(new Set());
  protected readonly waiting = computed(() =>
    (this.list()?.items ?? []).filter(({ number, textsEntered }) => !textsEntered && !this.postponed().has(number)),
  );
  private readonly current = computed(() => this.waiting()[0]?.number ?? null);
  protected readonly sheet = this.reader.sheet(this.where, this.current);
  protected readonly shown = computed(() =>
    this.current() !== null && this.sheet.hasValue() ? this.sheet.value() : undefined,
  );
  private readonly model = linkedSignal<Readonly<Record<string, string>>>(() => this.shown()?.texts ?? {});
  protected readonly edit = boundFields(this.model);
  /** Words about one question together; words on their own apart. */
  protected readonly groups = computed(() => {
    const list = this.list();
    if (list === undefined) return [];
    const names = new Map(closedOf(list).map(({ key, name }) => [key, this.written.say(name)]));
    const texts = textsOf(list);
    return [...new Set(texts.map(({ key, about }) => about ?? key))].map((key) => ({
      key,
      name: names.get(key) ?? '',
      fields: texts
        .filter((text) => (text.about ?? text.key) === key)
        .map((text) => ({ key: text.key, label: this.written.say(text.text) })),
    }));
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const one = this.shown();
    if (one === undefined) return;
    const texts = Object.fromEntries(Object.entries(this.model()).filter(([, text]) => text.trim() !== ''));
    const path = `${roundPath(this.slug(), this.round())}/sheets/${one.number}/texts`;
    if (!(await this.api.send({ method: 'PUT', path, body: { texts }, version: one.version }, ''))) return;
    this.kept.set(this.t('words.saved', { number: String(one.number) }));
    this.later(one.number);
    this.read.reload();
  }

  protected later(number: number): void {
    this.postponed.update((now) => new Set([...now, number]));
  }
}
