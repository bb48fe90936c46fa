import { Component, inject, input, linkedSignal } from '@angular/core';
import { accessibilityStates } from '@wijkspoor/identity/domain';
import { Alert, ErrorSummary, FieldControl, FormField, Outcome, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { workTexts } from '../work-texts';
import { PeopleApi } from './people-api';

type Field = 'accessibility' | 'accessibilityOn' | 'accessibilityStatement' | 'privacyContact';

/** What the gemeente says of accessibility, set by hand, and who answers questions about privacy. */
@Component({
  selector: 'ws-papers-section',
  imports: [Alert, Bind, ErrorSummary, FieldControl, FormField, Outcome],
  template: `
    <section class="ws-panel ws-panel--plain" aria-labelledby="verklaringen">
      <h2 class="ws-h3" id="verklaringen">{{ t('papers.title') }}</h2>
      <p>{{ t('papers.lead') }}</p>
      @if (papers.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.load') }}</p>
        </ws-alert>
      }
      @if (papers.hasValue()) {
        <form class="ws-form" method="post" novalidate (submit)="save($event)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <ws-form-field
            [fieldId]="api.id('accessibility')"
            [label]="t('papers.accessibility')"
            [error]="api.error('accessibility')"
            size="medium"
          >
            <select wsControl [wsBind]="change('accessibility')">
              @for (one of states; track one) {
                <option [value]="one">{{ t(stateKey(one)) }}</option>
              }
            </select>
          </ws-form-field>
          <ws-form-field
            [fieldId]="api.id('accessibilityOn')"
            [label]="t('papers.on')"
            [error]="api.error('accessibilityOn')"
            size="short"
          >
            <input wsControl type="date" [wsBind]="change('accessibilityOn')" />
          </ws-form-field>
          <ws-form-field
            [fieldId]="api.id('accessibilityStatement')"
            [label]="t('papers.statement')"
            [description]="t('papers.statementHelp')"
            [error]="api.error('accessibilityStatement')"
          >
            <input wsControl type="url" autocomplete="off" dir="ltr" [wsBind]="change('accessibilityStatement')" />
          </ws-form-field>
          <ws-form-field
            [fieldId]="api.id('privacyContact')"
            [label]="t('papers.privacy')"
            [description]="t('papers.privacyHelp')"
            [error]="api.error('privacyContact')"
          >
            <textarea wsControl rows="3" dir="auto" [wsBind]="change('privacyContact')"></textarea>
          </ws-form-field>
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t('papers.save') }}</span>
            </button>
          </div>
          <ws-outcome [words]="api.done()" />
        </form>
      }
    </section>
  `,
})
export class PapersSection {
  readonly gemeente = input.required<string>();
  protected readonly t = useTexts(workTexts);
  protected readonly papers = inject(PeopleApi).papers(this.gemeente);
  protected readonly states = accessibilityStates;
  protected readonly stateKey = (one: (typeof accessibilityStates)[number]) => `papers.${one}` as const;
  protected readonly api = useApiForm(
    'verklaring',
    {
      ...{ accessibility: this.t('papers.accessibility'), accessibilityOn: this.t('papers.on') },
      ...{ accessibilityStatement: this.t('papers.statement'), privacyContact: this.t('papers.privacy') },
    },
    this.t('failed.load'),
  );
  private readonly model = linkedSignal<Record<Field, string>>(() => {
    const known = this.papers.hasValue() ? this.papers.value() : undefined;
    return {
      ...{ accessibility: known?.accessibility ?? 'notExamined', accessibilityOn: known?.accessibilityOn ?? '' },
      ...{
        accessibilityStatement: known?.accessibilityStatement ?? '',
        privacyContact: known?.privacyContact ?? '',
      },
    };
  });
  protected readonly change = boundFields(this.model);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const version = this.papers.hasValue() ? this.papers.value().version : 0;
    const { accessibilityOn, ...rest } = this.model();
    const body = { ...rest, accessibilityOn: accessibilityOn === '' ? null : accessibilityOn };
    const path = `/v1/gemeenten/${this.gemeente()}/papers-settings`;
    if (await this.api.send({ method: 'PUT', path, body, version }, this.t('papers.done'))) this.papers.reload();
  }
}
