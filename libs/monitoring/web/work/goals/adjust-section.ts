import { Component, input, output, signal } from '@angular/core';
import type { AdjustmentView } from '@wijkspoor/monitoring/domain';
import { localTime } from '@wijkspoor/platform/domain';
import { ErrorSummary, FieldControl, FormField, newId, Outcome, useApiForm } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { goalPath } from './goals-api';
import { useWorkGoalWords } from './work-goal-words';

const empty = () => ({ what: '', why: '', notedOn: localTime(new Date().toISOString()).date });

/** What is done otherwise because of what was measured, and the form to add to it. */
@Component({
  selector: 'ws-adjust-section',
  imports: [Bind, ErrorSummary, FieldControl, FormField, Outcome],
  template: `
    <section class="ws-stack" aria-labelledby="bijsturen">
      <div class="ws-stack-tight">
        <h2 class="ws-h3" id="bijsturen">{{ t('adjust.title') }}</h2>
        <p class="ws-muted ws-prose">{{ t('adjust.lead') }}</p>
      </div>
      @if (adjustments().length > 0) {
        <ul class="ws-stack">
          @for (one of adjustments(); track one.id) {
            <li class="ws-stack-tight">
              <p>
                <strong dir="auto">{{ one.what }}</strong>
              </p>
              <p class="ws-prose" dir="auto">{{ one.why }}</p>
              <p class="ws-small ws-muted">
                {{ words.goals.t('adjusted.on', { date: words.goals.date(one.notedOn) }) }}
              </p>
            </li>
          }
        </ul>
      } @else {
        <p class="ws-muted">{{ t('adjust.none') }}</p>
      }
      <ws-outcome [words]="api.done()" />
      @if (mayAdjust()) {
        <form class="ws-form" method="post" aria-labelledby="notitie" (submit)="send($event)">
          <h3 class="ws-label" id="notitie">{{ t('adjust.add') }}</h3>
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <ws-form-field [fieldId]="api.id('what')" [label]="t('adjust.what')" [error]="api.error('what')">
            <textarea wsControl rows="3" dir="auto" [wsBind]="field('what')"></textarea>
          </ws-form-field>
          <ws-form-field [fieldId]="api.id('why')" [label]="t('adjust.why')" [error]="api.error('why')">
            <textarea wsControl rows="3" dir="auto" [wsBind]="field('why')"></textarea>
          </ws-form-field>
          <ws-form-field
            [fieldId]="api.id('notedOn')"
            [label]="t('adjust.on')"
            [error]="api.error('notedOn')"
            size="short"
          >
            <input wsControl type="date" [wsBind]="field('notedOn')" />
          </ws-form-field>
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t('adjust.go') }}</span>
            </button>
          </div>
        </form>
      }
    </section>
  `,
})
export class AdjustSection {
  readonly gemeente = input.required<string>();
  readonly goal = input.required<number>();
  readonly adjustments = input.required<readonly AdjustmentView[]>();
  readonly mayAdjust = input.required<boolean>();
  readonly kept = output();
  protected readonly words = useWorkGoalWords();
  protected readonly t = this.words.t;
  protected readonly api = useApiForm(
    'bijsturing',
    { what: this.t('adjust.what'), why: this.t('adjust.why'), notedOn: this.t('adjust.on') },
    this.t('failed'),
  );
  private readonly model = signal(empty());
  protected readonly field = boundFields(this.model);
  /** Sending twice makes one. */
  private id = newId();

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const path = `${goalPath(this.gemeente(), this.goal())}/adjustments`;
    const body = { id: this.id, ...this.model() };
    if (!(await this.api.send({ method: 'POST', path, body }, this.t('adjust.done')))) return;
    this.id = newId();
    this.model.set(empty());
    this.kept.emit();
  }
}
