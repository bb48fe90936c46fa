import { Component, computed, input, output, signal } from '@angular/core';
import { ErrorSummary, FieldControl, FormField, newId, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { OptionGroup } from '@wijkspoor/platform/web/kit/option-group';
import {
  type ReportKind,
  reportKinds,
  type ReportLanguage,
  reportLanguages,
  type ReportList,
} from '@wijkspoor/reports/domain';
import { reportsPath } from './reports-api';
import { reportTexts } from './texts';

/** Asks for a report. */
@Component({
  selector: 'ws-ask-report',
  imports: [Bind, ErrorSummary, FieldControl, FormField, OptionGroup],
  template: `
    <form class="ws-form" method="post" (submit)="send($event)">
      <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
      <ws-option-group
        [fieldId]="api.id('kind')"
        [legend]="t('ask.kind')"
        [several]="false"
        [options]="kinds"
        [chosen]="[kind()]"
        (chosenChange)="pickKind($event)"
      />
      @if (kind() === 'councilLetter') {
        <ws-form-field
          [fieldId]="api.id('projectId')"
          [label]="t('ask.project')"
          [error]="api.error('projectId')"
          size="medium"
        >
          <select wsControl [wsBind]="edit('project')">
            <option value="">{{ t('ask.choose') }}</option>
            @for (one of projects(); track one.id) {
              <option [value]="one.id">{{ one.name }}</option>
            }
          </select>
        </ws-form-field>
      }
      <ws-option-group
        [fieldId]="api.id('language')"
        [legend]="t('ask.language')"
        [several]="false"
        [options]="languages"
        [chosen]="[language()]"
        (chosenChange)="pickLanguage($event)"
      />
      <div>
        <button class="nl-button nl-button--primary" type="submit">
          <span class="nl-button__label">{{ t('ask.go') }}</span>
        </button>
      </div>
    </form>
  `,
})
export class AskForm {
  readonly gemeente = input.required<string>();
  readonly projects = input.required<ReportList['projects']>();
  /** What happened, in words. */
  readonly asked = output<string>();
  protected readonly t = useTexts(reportTexts);
  protected readonly kind = signal<ReportKind>('handover');
  protected readonly language = signal<ReportLanguage>('nl');
  private readonly model = signal({ project: '' });
  protected readonly edit = boundFields(this.model);
  protected readonly kinds = reportKinds.map((value) => ({
    ...{ value, label: this.t(`kind.${value}`), help: this.t(`kind.${value}.help`) },
  }));
  protected readonly languages = reportLanguages.map((value) => ({ value, label: this.t(`language.${value}`) }));
  protected readonly api = useApiForm(
    'stuk',
    { kind: this.t('ask.kind'), projectId: this.t('ask.project'), language: this.t('ask.language') },
    this.t('failed.send'),
  );
  private readonly projectId = computed(() => (this.kind() === 'handover' ? null : this.model().project || null));
  /** Sending twice makes one. */
  private id = newId();

  protected pickKind([chosen]: readonly string[]): void {
    this.kind.set(reportKinds.find((one) => one === chosen) ?? 'handover');
  }

  protected pickLanguage([chosen]: readonly string[]): void {
    this.language.set(reportLanguages.find((one) => one === chosen) ?? 'nl');
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const body = { id: this.id, kind: this.kind(), projectId: this.projectId(), language: this.language() };
    if (!(await this.api.send({ method: 'POST', path: reportsPath(this.gemeente()), body }, ''))) return;
    this.id = newId();
    this.asked.emit(this.t('ask.done'));
  }
}
