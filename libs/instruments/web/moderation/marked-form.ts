import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { MarkedForm } from '@wijkspoor/instruments/domain';
import { Alert, Badge, ErrorSummary, FieldControl, FormField, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { roundPath } from '../rounds/rounds-api';
import { answerTexts } from './answer-texts';
import { AnswersApi } from './answers-api';

/** A form that stood out: why, its answers when somebody asks for them, and a way to leave it out of the counts. */
@Component({
  selector: 'ws-marked-form',
  imports: [Alert, Badge, Bind, ErrorSummary, FieldControl, FormField],
  template: `
    <article class="ws-panel ws-panel--plain" [attr.aria-labelledby]="headingId()">
      <div class="ws-actions">
        <h3 class="ws-h3" [id]="headingId()">{{ t('forms.one', { n: place() }) }}</h3>
        <ws-badge [kind]="form().aside === null ? 'plain' : 'no'">
          {{ t(form().aside === null ? 'forms.counts.yes' : 'forms.isAside') }}
        </ws-badge>
      </div>
      <ul class="ws-list">
        @for (mark of form().marks; track mark) {
          <li>{{ markName(mark) }}</li>
        }
      </ul>
      <p class="ws-muted">{{ t('forms.answered', { n: form().answered, total: questions() }) }}, {{ channel() }}</p>
      @if (form().aside; as reason) {
        <p dir="auto">{{ t('forms.reasonGiven', { reason }) }}</p>
      }
      <details class="ws-more" (toggle)="opened($event)">
        <summary>
          {{ t('forms.see') }} <span class="ws-vh">{{ t('forms.one', { n: place() }) }}</span>
        </summary>
        @if (seen.error()) {
          <ws-alert kind="error">
            <p>{{ t('failed.load') }}</p>
          </ws-alert>
        }
        @if (answers().length > 0) {
          <table class="ws-table">
            <caption class="ws-vh">
              {{
                t('forms.see')
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ t('forms.question') }}</th>
                <th scope="col">{{ t('forms.answer') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (answer of answers(); track answer.key) {
                <tr>
                  <th scope="row" dir="auto">{{ answer.name }}</th>
                  <td dir="auto">{{ answer.answer ?? t('forms.skipped') }}</td>
                </tr>
              }
            </tbody>
          </table>
        }
      </details>
      <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
      @if (form().aside === null) {
        <details class="ws-more">
          <summary>
            {{ t('forms.open') }} <span class="ws-vh">{{ t('forms.one', { n: place() }) }}</span>
          </summary>
          <form class="ws-form" method="post" (submit)="setAside($event)">
            <ws-form-field
              [fieldId]="api.id('reason')"
              [label]="t('forms.reason')"
              [description]="t('forms.reasonHelp')"
              [error]="api.error('reason')"
            >
              <input wsControl type="text" autocomplete="off" dir="auto" [wsBind]="edit('reason')" />
            </ws-form-field>
            <div>
              <button class="nl-button nl-button--primary" type="submit">
                <span class="nl-button__label">{{ t('forms.go') }}</span>
              </button>
            </div>
          </form>
        </details>
      } @else {
        <button class="ws-link" type="button" (click)="takeBack()">{{ t('forms.back') }}</button>
      }
    </article>
  `,
})
export class MarkedFormCard {
  readonly gemeente = input.required<string>();
  /** Number of the round. */
  readonly round = input.required<string>();
  readonly form = input.required<MarkedForm>();
  /** Its place on the page, from 1: a form has no name. */
  readonly place = input.required<number>();
  /** Closed questions of the round. */
  readonly questions = input.required<number>();
  /** What happened, in words. */
  readonly changed = output<string>();
  protected readonly t = useTexts(answerTexts);
  protected readonly headingId = computed(() => `formulier-${this.form().id}`);
  private readonly looked = signal<string | null>(null);
  protected readonly seen = inject(AnswersApi).form({ gemeente: this.gemeente, round: this.round }, this.looked);
  protected readonly answers = computed(() => (this.seen.hasValue() ? this.seen.value().answers : []));
  protected readonly channel = computed(() => this.t(`channel.${this.form().channel}`));
  private readonly model = signal({ reason: '' });
  protected readonly edit = boundFields(this.model);
  protected readonly api = useApiForm('apart', { reason: this.t('forms.reason') }, this.t('failed.send'));

  protected markName(mark: MarkedForm['marks'][number]): string {
    return this.t(`mark.${mark}`);
  }

  /** Answers are read only when somebody looks. */
  protected opened({ target }: Event): void {
    if (target instanceof HTMLDetailsElement && target.open) this.looked.set(this.form().id);
  }

  protected async setAside(event: Event): Promise<void> {
    event.preventDefault();
    const sent = await this.api.send({ method: 'PUT', path: this.path(), body: this.model() }, '');
    if (sent) this.changed.emit(this.t('forms.done'));
  }

  protected async takeBack(): Promise<void> {
    if (await this.api.send({ method: 'DELETE', path: this.path() }, '')) this.changed.emit(this.t('forms.doneBack'));
  }

  private path(): string {
    return `${roundPath(this.gemeente(), this.round())}/marked-forms/${this.form().id}/aside`;
  }
}
