import { Component, computed, inject, input, signal } from '@angular/core';
import type { GemeenteView, RetentionView } from '@wijkspoor/identity/domain';
import {
  ErrorSummary,
  FieldControl,
  FormField,
  Outcome,
  useApiForm,
  useDates,
  useTexts,
  WorkHead,
} from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { workTexts } from '../work-texts';
import { PeopleApi } from './people-api';

type Item = RetentionView['items'][number];

/** How long a gemeente keeps what, and what was destroyed of it. */
@Component({
  selector: 'ws-retention-page',
  imports: [Bind, ErrorSummary, FieldControl, FormField, Outcome, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-work-head
        [heading]="t('retention.title')"
        [lead]="t('retention.lead')"
        [failed]="read.error() ? t('failed.load') : ''"
      />
      <ws-outcome [words]="api.done()" />
      <ul class="ws-stack">
        @for (one of items(); track one.name) {
          <li class="ws-panel ws-panel--plain ws-stack-tight">
            <h2 class="ws-h3">{{ one.what }}</h2>
            <p>
              {{ t('retention.days') }}: <strong>{{ one.days }}</strong>. {{ usual(one) }}.
            </p>
            <p class="ws-muted">
              {{ t('retention.removed') }}: {{ one.removed }}. {{ t('retention.last') }}:
              {{ one.lastOn === null ? t('retention.never') : dates.day(one.lastOn) }}.
            </p>
            @if (one.reason) {
              <p dir="auto">{{ t('retention.reason') }} {{ one.reason }}</p>
            }
            @if (changing() === one.name) {
              <form class="ws-form" method="post" novalidate (submit)="save($event, one)">
                <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
                <ws-form-field
                  [fieldId]="api.id('days')"
                  [label]="t('retention.days')"
                  [description]="usual(one)"
                  [error]="api.error('days')"
                  size="short"
                >
                  <input wsControl inputmode="numeric" autocomplete="off" [wsBind]="change('days')" />
                </ws-form-field>
                @if (one.longest > one.standard) {
                  <ws-form-field
                    [fieldId]="api.id('reason')"
                    [label]="t('retention.reason')"
                    [description]="t('retention.reason.help')"
                    [error]="api.error('reason')"
                  >
                    <input wsControl autocomplete="off" dir="auto" [wsBind]="change('reason')" />
                  </ws-form-field>
                }
                <div class="ws-actions">
                  <button class="nl-button nl-button--primary" type="submit">
                    <span class="nl-button__label">{{ t('retention.save') }}</span>
                  </button>
                  <button class="ws-link" type="button" (click)="changing.set('')">{{ t('retention.cancel') }}</button>
                </div>
              </form>
            } @else {
              <div>
                <button
                  class="ws-link"
                  type="button"
                  [attr.aria-label]="t('retention.change') + ': ' + one.what"
                  (click)="begin(one)"
                >
                  {{ t('retention.change') }}
                </button>
              </div>
            }
          </li>
        }
      </ul>
    </div>
  `,
})
export class RetentionPage {
  readonly gemeente = input.required<GemeenteView>();
  protected readonly t = useTexts(workTexts);
  protected readonly dates = useDates();
  private readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(PeopleApi).retention(this.slug);
  protected readonly items = computed(() => (this.read.hasValue() ? this.read.value().items : []));
  protected readonly changing = signal('');
  protected readonly api = useApiForm(
    'termijn',
    { days: this.t('retention.days'), reason: this.t('retention.reason') },
    this.t('failed.load'),
  );
  private readonly model = signal({ days: '', reason: '' });
  protected readonly change = boundFields(this.model);

  protected usual({ standard, longest }: Item): string {
    return longest > standard
      ? this.t('retention.usual', { n: standard, most: longest })
      : this.t('retention.only', { n: longest });
  }

  protected begin({ name, days, reason }: Item): void {
    this.model.set({ days: String(days), reason });
    this.changing.set(name);
  }

  protected async save(event: Event, { name }: Item): Promise<void> {
    event.preventDefault();
    const { days, reason } = this.model();
    const body = { name, days: Number(days), reason };
    const path = `/v1/gemeenten/${this.slug()}/retention`;
    if (!(await this.api.send({ method: 'PUT', path, body }, this.t('retention.done')))) return;
    this.changing.set('');
    this.read.reload();
  }
}
