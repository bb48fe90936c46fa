import { HttpClient } from '@angular/common/http';
import { Component, effect, inject, input, linkedSignal, output, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { EntryView, recognitionLevels } from '@wijkspoor/knowledge/domain';
import { ErrorSummary, FieldControl, FormField, newId, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { catalogueTexts } from './catalogue-texts';

/** Adds an intervention of the gemeente to the catalogue, or changes one. */
@Component({
  selector: 'ws-entry-form',
  imports: [Bind, ErrorSummary, FieldControl, FormField],
  template: `
    <section class="ws-panel ws-panel--plain" aria-labelledby="eigen">
      <h2 class="ws-h3" id="eigen" tabindex="-1">{{ t(entry() ? 'change.title' : 'add.title') }}</h2>
      <form class="ws-form" method="post" (submit)="send($event)">
        <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
        @if (theirs(); as other) {
          <div class="ws-panel ws-stack-tight" role="group" [attr.aria-label]="t('other.title')">
            <p>{{ t('other.text') }}</p>
            <dl class="ws-pairs">
              @for (row of rowsOf(other); track row.name) {
                <div>
                  <dt>{{ row.name }}</dt>
                  <dd dir="auto">{{ row.text || '–' }}</dd>
                </div>
              }
            </dl>
          </div>
        }
        <ws-form-field [fieldId]="api.id('name')" [label]="t('name')" [error]="api.error('name')">
          <input wsControl type="text" autocomplete="off" maxlength="150" dir="auto" [wsBind]="edit('name')" />
        </ws-form-field>
        <ws-form-field
          [fieldId]="api.id('owner')"
          [label]="t('owner')"
          [optional]="t('optional')"
          [error]="api.error('owner')"
        >
          <input wsControl type="text" autocomplete="off" maxlength="150" dir="auto" [wsBind]="edit('owner')" />
        </ws-form-field>
        <ws-form-field
          [fieldId]="api.id('theme')"
          [label]="t('theme')"
          [optional]="t('optional')"
          [error]="api.error('theme')"
          size="medium"
        >
          <input wsControl type="text" autocomplete="off" maxlength="60" dir="auto" [wsBind]="edit('theme')" />
        </ws-form-field>
        <ws-form-field [fieldId]="api.id('level')" [label]="t('level')" [error]="api.error('level')" size="medium">
          <select wsControl [wsBind]="edit('level')">
            @for (level of levels; track level.value) {
              <option [value]="level.value">{{ level.text }}</option>
            }
          </select>
        </ws-form-field>
        @if (model().level !== 'none') {
          <ws-form-field
            [fieldId]="api.id('validUntil')"
            [label]="t('validUntil')"
            [error]="api.error('validUntil')"
            size="short"
          >
            <input wsControl type="date" [wsBind]="edit('validUntil')" />
          </ws-form-field>
        }
        <ws-form-field
          [fieldId]="api.id('cost')"
          [label]="t('cost')"
          [optional]="t('optional')"
          [description]="t('costHelp')"
          [error]="api.error('cost')"
        >
          <input wsControl type="text" autocomplete="off" maxlength="300" dir="auto" [wsBind]="edit('cost')" />
        </ws-form-field>
        <ws-form-field
          [fieldId]="api.id('link')"
          [label]="t('link')"
          [optional]="t('optional')"
          [description]="t('linkHelp')"
          [error]="api.error('link')"
        >
          <input wsControl type="url" autocomplete="off" maxlength="300" dir="ltr" [wsBind]="edit('link')" />
        </ws-form-field>
        <div class="ws-actions">
          <button class="nl-button nl-button--primary" type="submit">
            <span class="nl-button__label">{{ t(entry() ? 'change.go' : 'add.go') }}</span>
          </button>
          @if (entry()) {
            <button class="ws-link" type="button" (click)="stopped.emit()">{{ t('cancel') }}</button>
          }
        </div>
      </form>
    </section>
  `,
})
export class EntryForm {
  readonly gemeente = input.required<string>();
  /** The one to change; a new one without. */
  readonly entry = input.required<EntryView | null>();
  readonly saved = output<EntryView>();
  readonly stopped = output();
  protected readonly t = useTexts(catalogueTexts);
  private readonly http = inject(HttpClient);
  protected readonly model = linkedSignal(() => fieldsOf(this.entry()));
  protected readonly edit = boundFields(this.model);
  protected readonly levels = recognitionLevels.map((value) => ({ value, text: this.t(`level.${value}`) }));
  protected readonly api = useApiForm(
    'eigen',
    {
      ...{ name: this.t('name'), owner: this.t('owner'), theme: this.t('theme'), level: this.t('level') },
      ...{ validUntil: this.t('validUntil'), cost: this.t('cost'), link: this.t('link') },
    },
    this.t('failed'),
  );
  /** What somebody else made of it meanwhile: sending again replaces that. */
  protected readonly theirs = signal<EntryView | null>(null);
  /** Sending twice makes one. */
  private id = newId();

  constructor() {
    // the form stands below the list: whoever changes one comes to it
    effect(() => {
      this.theirs.set(null);
      if (this.entry() !== null && typeof document !== 'undefined') document.getElementById('eigen')?.focus();
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const known = this.entry();
    const { validUntil, ...rest } = this.model();
    const body = { ...rest, validUntil: rest.level === 'none' ? null : validUntil || null };
    const change =
      known === null
        ? ({ method: 'POST', path: this.path(), body: { id: this.id, ...body } } as const)
        : ({
            method: 'PUT',
            path: `${this.path()}/${known.id}`,
            body,
            version: (this.theirs() ?? known).version ?? 0,
          } as const);
    let now: EntryView | undefined;
    const sent = await this.api.send(change, (answer) => {
      now = EntryView.parse(answer);
      return '';
    });
    if (sent && now !== undefined) {
      this.id = newId();
      this.theirs.set(null);
      this.model.set(fieldsOf(null));
      this.saved.emit(now);
    } else if (known !== null) await this.compare(known);
  }

  protected rowsOf(entry: EntryView) {
    return [
      ...(['name', 'owner', 'theme', 'cost', 'link'] as const).map((name) => ({
        name: this.t(name),
        text: entry[name],
      })),
      { name: this.t('level'), text: this.t(`level.${entry.level}`) },
      { name: this.t('validUntil'), text: entry.validUntil ?? '' },
    ];
  }

  private async compare({ id, version }: EntryView): Promise<void> {
    try {
      const now = EntryView.parse(await firstValueFrom(this.http.get(`${this.path()}/${id}`)));
      this.theirs.set(now.version === version ? null : now);
    } catch {
      this.theirs.set(null);
    }
  }

  private path(): string {
    return `/v1/gemeenten/${this.gemeente()}/catalogue-entries`;
  }
}

const fieldsOf = (entry: EntryView | null) => ({
  name: entry?.name ?? '',
  owner: entry?.owner ?? '',
  theme: entry?.theme ?? '',
  level: (entry?.level ?? 'none') as string,
  validUntil: entry?.validUntil ?? '',
  cost: entry?.cost ?? '',
  link: entry?.link ?? '',
});
