import { Component, computed, inject, input, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import {
  Choice,
  ErrorSummary,
  FieldControl,
  FormField,
  Outcome,
  useApiForm,
  useDates,
  useTexts,
  WorkHead,
} from '@wijkspoor/platform/web';
import { OwnFiguresResult } from '@wijkspoor/wijk/domain';
import { figureTexts } from '../figure-texts';
import { FiguresApi } from '../operator/figures-api';
import { ImportReportView } from '../operator/import-report';

/** A gemeente's own figures: what there is, and a way to look at a file before it is kept. */
@Component({
  selector: 'ws-own-figures-page',
  imports: [Choice, ErrorSummary, FieldControl, FormField, ImportReportView, Outcome, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-work-head
        [heading]="t('eigen.title')"
        [lead]="t('eigen.lead')"
        [failed]="list.error() ? t('failed.load') : ''"
      />
      <section class="ws-stack" aria-labelledby="lijst">
        <h2 id="lijst">{{ t('eigen.list') }}</h2>
        <ws-outcome [kind]="gone.heading() ? 'error' : 'ok'" [words]="gone.done() || gone.heading()" />
        @if (tables().length > 0) {
          <table class="ws-table ws-table--cards" role="table" aria-labelledby="lijst">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">{{ t('eigen.name') }}</th>
                <th role="columnheader" scope="col">{{ t('eigen.source') }}</th>
                <th role="columnheader" scope="col">{{ t('cijfers.periods') }}</th>
                <th role="columnheader" scope="col">{{ t('cijfers.rows') }}</th>
                <th role="columnheader" scope="col">{{ t('cijfers.imported') }}</th>
                <th role="columnheader" scope="col">{{ t('eigen.do') }}</th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              @for (table of tables(); track table.id) {
                <tr role="row">
                  <th role="rowheader" scope="row">{{ table.title }}</th>
                  <td role="cell" [attr.data-label]="t('eigen.source')">
                    <span>{{ table.source }}</span>
                  </td>
                  <td role="cell" [attr.data-label]="t('cijfers.periods')">
                    <span>{{ table.periods.join(', ') }}</span>
                  </td>
                  <td role="cell" [attr.data-label]="t('cijfers.rows')">
                    <span>{{ table.rows }}</span>
                  </td>
                  <td role="cell" [attr.data-label]="t('cijfers.imported')">
                    <span>{{ table.when }}</span>
                  </td>
                  <td role="cell">
                    <details class="ws-more">
                      <summary class="ws-pill">
                        {{ t('report.show') }} <span class="ws-vh">{{ table.title }}</span>
                      </summary>
                      <ws-import-report [report]="table.report" />
                    </details>
                    <details class="ws-more">
                      <summary class="ws-pill">
                        {{ t('eigen.remove') }} <span class="ws-vh">{{ table.title }}</span>
                      </summary>
                      <p>{{ t('eigen.removeText', { title: table.title }) }}</p>
                      <button class="nl-button nl-button--secondary" type="button" (click)="remove(table.id)">
                        <span class="nl-button__label">{{ t('eigen.removeGo') }}</span>
                      </button>
                    </details>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        } @else if (list.hasValue()) {
          <p>{{ t('eigen.none') }}</p>
        }
      </section>
      <section class="ws-panel ws-panel--plain" aria-labelledby="toevoegen">
        <h2 class="ws-h3" id="toevoegen">{{ t('eigen.add') }}</h2>
        <p>{{ t('eigen.addText') }}</p>
        <p>
          <a [href]="example()" download>{{ t('eigen.example') }}</a>
        </p>
        <form #filled class="ws-form" method="post" (submit)="send($event, filled, 'no')">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          @for (field of fields; track field.name) {
            <ws-form-field
              [fieldId]="api.id(field.name)"
              [label]="t(field.label)"
              [description]="field.help ? t(field.help) : ''"
              [optional]="field.optional ? t('cijfers.optional') : ''"
              [error]="api.error(field.name)"
              [size]="field.size"
            >
              <input wsControl type="text" [name]="field.name" [value]="field.start" autocomplete="off" dir="auto" />
            </ws-form-field>
          }
          <ws-choice [for]="api.id('modelled')" [label]="t('cijfers.isModelled')" [help]="t('cijfers.isModelledHelp')">
            <input type="checkbox" name="modelled" value="yes" [id]="api.id('modelled')" />
          </ws-choice>
          <ws-form-field
            [fieldId]="api.id('file')"
            [label]="t('cijfers.file')"
            [description]="t('eigen.fileHelp')"
            [error]="api.error('file')"
          >
            <input wsControl type="file" name="file" accept=".csv,.txt,.xlsx" />
          </ws-form-field>
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t('eigen.save') }}</span>
            </button>
            <button class="nl-button nl-button--secondary" type="button" (click)="send($event, filled, 'yes')">
              <span class="nl-button__label">{{ t('eigen.preview') }}</span>
            </button>
          </div>
          <ws-outcome [kind]="result()?.state === 'refused' ? 'error' : 'ok'" [words]="api.done()" />
          @if (result(); as result) {
            <ws-import-report [report]="result.report" />
          }
        </form>
      </section>
    </div>
  `,
})
export class OwnFiguresPage {
  readonly gemeente = input.required<GemeenteView>();
  protected readonly t = useTexts(figureTexts);
  private readonly dates = useDates();
  private readonly slug = computed(() => this.gemeente().slug);
  private readonly path = computed(() => `/v1/gemeenten/${this.slug()}/figure-tables`);
  protected readonly list = inject(FiguresApi).own(this.slug);
  protected readonly tables = computed(() =>
    (this.list.hasValue() ? this.list.value().items : []).map((table) => ({
      ...table,
      when: this.dates.dayAndTime(table.importedAt),
    })),
  );
  protected readonly example = computed(() => `${this.path()}/example`);
  protected readonly fields = [
    { name: 'title', label: 'eigen.name', help: 'eigen.nameHelp', size: 'full', start: '', optional: false },
    { name: 'source', label: 'eigen.source', help: 'eigen.sourceHelp', size: 'full', start: '', optional: false },
    { name: 'licence', label: 'eigen.licence', help: null, size: 'medium', start: '', optional: true },
    { name: 'period', label: 'eigen.period', help: 'eigen.periodHelp', size: 'short', start: '', optional: false },
    {
      name: 'minimumN',
      label: 'eigen.minimumN',
      help: 'eigen.minimumNHelp',
      size: 'short',
      start: '10',
      optional: false,
    },
  ] as const;
  protected readonly api = useApiForm(
    'cijfers',
    {
      ...{ title: this.t('eigen.name'), source: this.t('eigen.source'), licence: this.t('eigen.licence') },
      ...{ period: this.t('eigen.period'), minimumN: this.t('eigen.minimumN'), file: this.t('cijfers.file') },
    },
    this.t('failed.load'),
  );
  protected readonly gone = useApiForm('weg', {}, this.t('failed.load'));
  protected readonly result = signal<OwnFiguresResult | null>(null);

  protected async send(event: Event, form: HTMLFormElement, preview: 'yes' | 'no'): Promise<void> {
    event.preventDefault();
    this.result.set(null);
    const body = new FormData();
    body.set('preview', preview);
    // what is filled in goes before the file, so that it is judged before the file is read
    for (const [name, value] of new FormData(form)) body.append(name, value);
    const done = (answer: unknown): string => {
      const result = OwnFiguresResult.parse(answer);
      this.result.set(result);
      if (result.state === 'refused') return this.t('eigen.refused');
      return this.t(result.state === 'kept' ? 'eigen.kept' : 'eigen.previewed', { n: result.rows });
    };
    if (await this.api.send({ method: 'POST', path: this.path(), body }, done)) this.list.reload();
  }

  protected async remove(id: string): Promise<void> {
    if (await this.gone.send({ method: 'DELETE', path: `${this.path()}/${id}` }, this.t('eigen.removed')))
      this.list.reload();
  }
}
