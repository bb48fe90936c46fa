import { Component, output } from '@angular/core';
import { Choice, ErrorSummary, FieldControl, FormField, Outcome, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { figureTexts } from '../figure-texts';

/** The two ways in: a table from its source, or a file. */
@Component({
  selector: 'ws-import-forms',
  imports: [Choice, ErrorSummary, FieldControl, FormField, Outcome],
  template: `
    <section class="ws-panel ws-panel--plain" aria-labelledby="ophalen">
      <h2 class="ws-h3" id="ophalen">{{ t('cijfers.fetch') }}</h2>
      <p>{{ t('cijfers.fetchText') }}</p>
      <form #fetching class="ws-form" method="post" (submit)="fetch($event, fetching)">
        <ws-error-summary [heading]="source.heading()" [errors]="source.errors()" />
        <ws-form-field
          [fieldId]="source.id('table')"
          [label]="t('cijfers.table')"
          [description]="t('cijfers.tableHelp')"
          [error]="source.error('table')"
          size="medium"
        >
          <input wsControl type="text" name="table" autocomplete="off" spellcheck="false" dir="ltr" />
        </ws-form-field>
        <ws-form-field
          [fieldId]="source.id('period')"
          [label]="t('cijfers.period')"
          [optional]="t('cijfers.optional')"
          [error]="source.error('period')"
          size="short"
        >
          <input wsControl type="text" name="period" autocomplete="off" dir="ltr" />
        </ws-form-field>
        <div class="ws-actions">
          <button class="nl-button nl-button--primary" type="submit">
            <span class="nl-button__label">{{ t('cijfers.fetchGo') }}</span>
          </button>
        </div>
        <ws-outcome [words]="source.done()" />
      </form>
    </section>
    <section class="ws-panel ws-panel--plain" aria-labelledby="inlezen">
      <h2 class="ws-h3" id="inlezen">{{ t('cijfers.upload') }}</h2>
      <p>{{ t('cijfers.uploadText') }}</p>
      <form #uploading class="ws-form" method="post" (submit)="upload($event, uploading)">
        <ws-error-summary [heading]="file.heading()" [errors]="file.errors()" />
        <ws-form-field [fieldId]="file.id('kind')" [label]="t('cijfers.kind')" [error]="file.error('kind')">
          <select wsControl name="kind">
            @for (kind of kinds; track kind) {
              <option [value]="kind">{{ t(kindOf(kind)) }}</option>
            }
          </select>
        </ws-form-field>
        <ws-form-field
          [fieldId]="file.id('table')"
          [label]="t('cijfers.table')"
          [description]="t('cijfers.tableHelp')"
          [error]="file.error('table')"
          size="medium"
        >
          <input wsControl type="text" name="table" autocomplete="off" spellcheck="false" dir="ltr" />
        </ws-form-field>
        <ws-form-field
          [fieldId]="file.id('period')"
          [label]="t('cijfers.period')"
          [description]="t('cijfers.periodHelp')"
          [optional]="t('cijfers.optional')"
          [error]="file.error('period')"
          size="short"
        >
          <input wsControl type="text" name="period" autocomplete="off" dir="ltr" />
        </ws-form-field>
        <ws-form-field
          [fieldId]="file.id('year')"
          [label]="t('cijfers.year')"
          [description]="t('cijfers.yearHelp')"
          [error]="file.error('year')"
          size="short"
        >
          <input wsControl type="text" name="year" inputmode="numeric" autocomplete="off" dir="ltr" />
        </ws-form-field>
        <ws-choice [for]="file.id('modelled')" [label]="t('cijfers.isModelled')" [help]="t('cijfers.isModelledHelp')">
          <input type="checkbox" name="modelled" value="yes" [id]="file.id('modelled')" />
        </ws-choice>
        <ws-form-field [fieldId]="file.id('file')" [label]="t('cijfers.file')" [error]="file.error('file')">
          <input wsControl type="file" name="file" accept=".json,.geojson,.csv,.txt,.xlsx" />
        </ws-form-field>
        <div class="ws-actions">
          <button class="nl-button nl-button--primary" type="submit">
            <span class="nl-button__label">{{ t('cijfers.uploadGo') }}</span>
          </button>
        </div>
        <ws-outcome [words]="file.done()" />
      </form>
    </section>
  `,
})
export class ImportForms {
  /** Something new is under way. */
  readonly asked = output();
  protected readonly t = useTexts(figureTexts);
  protected readonly kinds = ['figures', 'areas', 'postcodes'] as const;
  protected readonly kindOf = (kind: ImportForms['kinds'][number]) => `cijfers.kind.${kind}` as const;
  protected readonly source = useApiForm(
    'ophalen',
    { table: this.t('cijfers.table'), period: this.t('cijfers.period') },
    this.t('failed.load'),
  );
  protected readonly file = useApiForm(
    'inlezen',
    {
      ...{ kind: this.t('cijfers.kind'), table: this.t('cijfers.table'), period: this.t('cijfers.period') },
      ...{ year: this.t('cijfers.year'), file: this.t('cijfers.file') },
    },
    this.t('failed.load'),
  );

  protected async fetch(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const typed = [...new FormData(form)].filter(([, value]) => value !== '');
    const body: unknown = Object.fromEntries(typed);
    if (await this.source.send({ method: 'POST', path: '/v1/imports/fetches', body }, this.t('cijfers.fetched')))
      this.asked.emit();
  }

  protected async upload(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const body = new FormData(form);
    if (await this.file.send({ method: 'POST', path: '/v1/imports', body }, this.t('cijfers.uploaded')))
      this.asked.emit();
  }
}
