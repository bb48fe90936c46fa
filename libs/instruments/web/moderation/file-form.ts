import { Component, computed, input, output, signal } from '@angular/core';
import type { ExportBackground, ExportFormat, ExportKind } from '@wijkspoor/instruments/domain';
import { ErrorSummary, FieldControl, FormField, newId, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { OptionGroup } from '@wijkspoor/platform/web/kit/option-group';
import { roundPath } from '../rounds/rounds-api';
import { answerTexts } from './answer-texts';

/** Asks for a file of results, or of forms for who may have these. */
@Component({
  selector: 'ws-file-form',
  imports: [Bind, ErrorSummary, FieldControl, FormField, OptionGroup],
  template: `
    <form class="ws-form" method="post" (submit)="send($event)">
      <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
      @if (mayRows()) {
        <ws-option-group
          [fieldId]="api.id('kind')"
          [legend]="t('files.kind')"
          [several]="false"
          [options]="kinds()"
          [chosen]="[kind()]"
          (chosenChange)="pickKind($event)"
        />
      }
      <ws-option-group
        [fieldId]="api.id('format')"
        [legend]="t('files.format')"
        [several]="false"
        [options]="formats()"
        [chosen]="[format()]"
        (chosenChange)="pickFormat($event)"
      />
      @if (kind() === 'rows') {
        @if (backgrounds().length > 0) {
          <ws-option-group
            [fieldId]="api.id('background')"
            [legend]="t('files.background')"
            [description]="t('files.backgroundHelp')"
            [several]="false"
            [options]="backgroundOptions()"
            [chosen]="[background() ?? 'none']"
            (chosenChange)="pickBackground($event)"
          />
        }
        <ws-form-field
          [fieldId]="api.id('purpose')"
          [label]="t('files.purpose')"
          [description]="t('files.purposeHelp')"
          [error]="api.error('purpose')"
        >
          <textarea wsControl rows="3" dir="auto" [wsBind]="edit('purpose')"></textarea>
        </ws-form-field>
      }
      <div>
        <button class="nl-button nl-button--primary" type="submit">
          <span class="nl-button__label">{{ t('files.go') }}</span>
        </button>
      </div>
    </form>
  `,
})
export class FileForm {
  readonly gemeente = input.required<string>();
  /** Number of the round. */
  readonly round = input.required<string>();
  readonly mayRows = input.required<boolean>();
  /** What was asked in this round. */
  readonly backgrounds = input.required<readonly ExportBackground[]>();
  /** What happened, in words. */
  readonly asked = output<string>();
  protected readonly t = useTexts(answerTexts);
  protected readonly kind = signal<ExportKind>('tables');
  protected readonly format = signal<ExportFormat>('csv');
  protected readonly background = signal<ExportBackground | null>(null);
  private readonly model = signal({ purpose: '' });
  protected readonly edit = boundFields(this.model);
  protected readonly api = useApiForm(
    'bestand',
    {
      ...{ kind: this.t('files.kind'), format: this.t('files.format') },
      ...{ background: this.t('files.background'), purpose: this.t('files.purpose') },
    },
    this.t('failed.send'),
  );
  protected readonly kinds = computed(() => (['tables', 'rows'] as const).map((value) => this.option(value)));
  protected readonly formats = computed(() =>
    (['csv', 'xlsx', 'json'] as const)
      .filter((value) => value !== 'xlsx' || this.kind() === 'tables')
      .map((value) => this.option(value)),
  );
  protected readonly backgroundOptions = computed(() =>
    (['none', ...this.backgrounds()] as const).map((value) => ({ value, label: this.t(`files.background.${value}`) })),
  );
  /** Sending twice makes one. */
  private id = newId();

  protected pickKind([chosen]: readonly string[]): void {
    this.kind.set(chosen === 'rows' ? 'rows' : 'tables');
    if (chosen === 'rows' && this.format() === 'xlsx') this.format.set('csv');
  }

  protected pickFormat([chosen]: readonly string[]): void {
    this.format.set((['csv', 'xlsx', 'json'] as const).find((one) => one === chosen) ?? 'csv');
  }

  protected pickBackground([chosen]: readonly string[]): void {
    this.background.set(this.backgrounds().find((one) => one === chosen) ?? null);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const kind = this.kind();
    const body = {
      ...{ id: this.id, kind, format: this.format() },
      ...(kind === 'rows'
        ? { purpose: this.model().purpose, background: this.background() }
        : { purpose: '', background: null }),
    };
    const path = `${roundPath(this.gemeente(), this.round())}/exports`;
    if (!(await this.api.send({ method: 'POST', path, body }, ''))) return;
    this.id = newId();
    this.model.set({ purpose: '' });
    this.asked.emit(this.t('files.asked'));
  }

  private option(value: ExportKind | ExportFormat) {
    return { value, label: this.t(`files.${value}`), help: this.t(`files.${value}.help`) };
  }
}
