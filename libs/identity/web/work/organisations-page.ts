import { Component, computed, inject, input, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import {
  ErrorSummary,
  FieldControl,
  FormField,
  Outcome,
  useApiForm,
  useTexts,
  WorkHead,
} from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { workTexts } from '../work-texts';
import { PeopleApi } from './people-api';

/** The organisations a gemeente works with. */
@Component({
  selector: 'ws-organisations-page',
  imports: [Bind, ErrorSummary, FieldControl, FormField, Outcome, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-work-head
        [heading]="t('organisations.title')"
        [lead]="t('organisations.lead')"
        [failed]="list.error() ? t('failed.load') : ''"
      />
      <ul class="ws-list">
        @for (one of organisations(); track one.id) {
          <li>{{ one.name }}</li>
        } @empty {
          @if (list.hasValue()) {
            <li>{{ t('organisations.none') }}</li>
          }
        }
      </ul>
      <section class="ws-panel ws-panel--plain" aria-labelledby="toevoegen">
        <h2 class="ws-h3" id="toevoegen">{{ t('organisations.add') }}</h2>
        <form class="ws-form" method="post" novalidate (submit)="send($event)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <ws-form-field [fieldId]="api.id('name')" [label]="t('organisations.name')" [error]="api.error('name')">
            <input wsControl type="text" autocomplete="off" dir="auto" [wsBind]="add('name')" />
          </ws-form-field>
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t('organisations.add') }}</span>
            </button>
          </div>
          <ws-outcome [words]="api.done()" />
        </form>
      </section>
    </div>
  `,
})
export class OrganisationsPage {
  readonly gemeente = input.required<GemeenteView>();
  protected readonly t = useTexts(workTexts);
  private readonly slug = computed(() => this.gemeente().slug);
  protected readonly list = inject(PeopleApi).organisations(this.slug);
  protected readonly organisations = computed(() => (this.list.hasValue() ? this.list.value().items : []));
  protected readonly api = useApiForm('organisatie', { name: this.t('organisations.name') }, this.t('failed.load'));
  private readonly model = signal({ name: '' });
  protected readonly add = boundFields(this.model);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (
      !(await this.api.send(
        { method: 'POST', path: `/v1/gemeenten/${this.slug()}/organisations`, body: this.model() },
        this.t('organisations.done'),
      ))
    )
      return;
    this.model.set({ name: '' });
    this.list.reload();
  }
}
