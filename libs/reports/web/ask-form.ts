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
  type ReportSubject,
  subjectOf,
} from '@wijkspoor/reports/domain';
import { reportsPath } from './reports-api';
import { reportTexts } from './texts';

/** This year and those before it, the last one first. */
const lastYears = (n: number): readonly string[] =>
  Array.from({ length: n }, (_, index) => String(new Date().getFullYear() - index));

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
      @if (about().project) {
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
      @if (subjects().length > 1) {
        <ws-option-group
          [fieldId]="api.id('of')"
          [legend]="t('ask.of')"
          [several]="false"
          [options]="subjects()"
          [chosen]="[of() ?? '']"
          (chosenChange)="pickSubject($event)"
        />
      }
      @switch (of()) {
        @case ('year') {
          <ws-form-field [fieldId]="api.id('year')" [label]="t('ask.year')" [error]="api.error('year')" size="short">
            <select wsControl [wsBind]="edit('year')">
              @for (one of years; track one) {
                <option [value]="one">{{ one }}</option>
              }
            </select>
          </ws-form-field>
        }
        @case ('round') {
          <ws-form-field
            [fieldId]="api.id('roundId')"
            [label]="t('ask.round')"
            [description]="chosenProject()?.rounds?.length === 0 ? t('ask.round.none') : t('ask.round.help')"
            [error]="api.error('roundId')"
            size="medium"
          >
            <select wsControl [wsBind]="edit('round')">
              <option value="">{{ t('ask.choose.round') }}</option>
              @for (one of chosenProject()?.rounds ?? []; track one.id) {
                <option [value]="one.id">{{ one.number }}. {{ one.title }}</option>
              }
            </select>
          </ws-form-field>
        }
        @case ('decision') {
          <ws-form-field
            [fieldId]="api.id('decisionId')"
            [label]="t('ask.decision')"
            [description]="chosenProject()?.decisions?.length === 0 ? t('ask.decision.none') : t('ask.decision.help')"
            [error]="api.error('decisionId')"
            size="medium"
          >
            <select wsControl [wsBind]="edit('decision')">
              <option value="">{{ t('ask.choose.decision') }}</option>
              @for (one of chosenProject()?.decisions ?? []; track one.id) {
                <option [value]="one.id">{{ one.number }}. {{ one.title }}</option>
              }
            </select>
          </ws-form-field>
        }
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
  protected readonly years = lastYears(5);
  private readonly model = signal({ project: '', year: this.years[0] ?? '', round: '', decision: '' });
  protected readonly edit = boundFields(this.model);
  protected readonly kinds = reportKinds.map((value) => ({
    ...{ value, label: this.t(`kind.${value}`), help: this.t(`kind.${value}.help`) },
  }));
  protected readonly languages = reportLanguages.map((value) => ({ value, label: this.t(`language.${value}`) }));
  protected readonly api = useApiForm(
    'stuk',
    {
      kind: this.t('ask.kind'),
      projectId: this.t('ask.project'),
      year: this.t('ask.year'),
      roundId: this.t('ask.round'),
      decisionId: this.t('ask.decision'),
      language: this.t('ask.language'),
    },
    this.t('failed.send'),
  );
  protected readonly about = computed(
    (): { readonly project: boolean; readonly of: readonly ReportSubject[] } => subjectOf[this.kind()],
  );
  protected readonly subjects = computed(() =>
    this.about().of.map((value) => ({ value, label: this.t(`ask.of.${value}`) })),
  );
  private readonly picked = signal<ReportSubject | null>(null);
  /** What the report is about beside its project; null: nothing. */
  protected readonly of = computed((): ReportSubject | null => {
    const { of } = this.about();
    return of.find((one) => one === this.picked()) ?? of[0] ?? null;
  });
  protected readonly chosenProject = computed(() => this.projects().find(({ id }) => id === this.model().project));
  /** Sending twice makes one. */
  private id = newId();

  protected pickKind([chosen]: readonly string[]): void {
    this.kind.set(reportKinds.find((one) => one === chosen) ?? 'handover');
  }

  protected pickSubject([chosen]: readonly string[]): void {
    this.picked.set(this.about().of.find((one) => one === chosen) ?? null);
  }

  protected pickLanguage([chosen]: readonly string[]): void {
    this.language.set(reportLanguages.find((one) => one === chosen) ?? 'nl');
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { project, year, round, decision } = this.model();
    const of = this.of();
    const picked = (subject: ReportSubject, id: string): string | null => (of === subject && id !== '' ? id : null);
    const body = {
      ...{ id: this.id, kind: this.kind(), language: this.language() },
      projectId: this.about().project && project !== '' ? project : null,
      year: of === 'year' ? Number(year) : null,
      ...{ roundId: picked('round', round), decisionId: picked('decision', decision) },
    };
    if (!(await this.api.send({ method: 'POST', path: reportsPath(this.gemeente()), body }, ''))) return;
    this.id = newId();
    this.asked.emit(this.t('ask.done'));
  }
}
