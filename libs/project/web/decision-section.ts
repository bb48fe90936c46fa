import { Component, computed, input, output, signal } from '@angular/core';
import { ErrorSummary, FieldControl, FormField, newId, Outcome, useApiForm, useTexts } from '@wijkspoor/platform/web';
import type { ProjectPicture, StepNumber } from '@wijkspoor/project/domain';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { useApproximateDates } from './approximate-dates';
import { cycleTexts } from './cycle-texts';
import { DecisionFields } from './decision-fields';
import { projectPath } from './project-api';
import { todayHere } from './words';
import { workTexts } from './work-texts';

const empty = () => ({ what: '', body: 'team', decidedOn: todayHere(), why: '' });

/** What was decided in a step: what, by whom, when and why. */
@Component({
  selector: 'ws-decision-section',
  imports: [Bind, DecisionFields, ErrorSummary, FieldControl, FormField, Outcome],
  template: `
    <section class="ws-stack" aria-labelledby="besluiten">
      <h2 class="ws-h3" id="besluiten">{{ t('decisions.title') }}</h2>
      @if (rows().length > 0) {
        <ul class="ws-stack">
          @for (one of rows(); track one.id) {
            <li class="ws-stack-tight">
              <p>
                <strong dir="auto">{{ one.name }}</strong>
              </p>
              <p class="ws-muted">{{ one.by }}</p>
              <p class="ws-prose" dir="auto">{{ one.why }}</p>
            </li>
          }
        </ul>
      } @else {
        <p class="ws-muted">{{ t('decisions.none') }}</p>
      }
      <ws-outcome [words]="api.done()" />
      @if (mayRun()) {
        <details class="ws-more" [open]="api.heading() !== ''">
          <summary class="ws-pill">{{ t('decisions.add') }}</summary>
          <form class="ws-form" method="post" (submit)="send($event)">
            <p class="ws-muted">{{ t('decisions.stays') }}</p>
            <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
            <ws-form-field [fieldId]="api.id('what')" [label]="t('decision.what')" [error]="api.error('what')">
              <input wsControl type="text" autocomplete="off" dir="auto" [wsBind]="add('what')" />
            </ws-form-field>
            <ws-decision-fields [api]="api" [field]="add" />
            <div class="ws-actions">
              <button class="nl-button nl-button--primary" type="submit">
                <span class="nl-button__label">{{ t('decisions.go') }}</span>
              </button>
            </div>
          </form>
        </details>
      }
    </section>
  `,
})
export class DecisionSection {
  readonly gemeente = input.required<string>();
  readonly project = input.required<string>();
  readonly step = input.required<StepNumber>();
  readonly decisions = input.required<ProjectPicture['decisions']>();
  readonly mayRun = input.required<boolean>();
  readonly added = output();
  protected readonly t = useTexts(workTexts);
  protected readonly words = useTexts(cycleTexts);
  private readonly date = useApproximateDates();
  protected readonly api = useApiForm(
    'besluit',
    {
      what: this.t('decision.what'),
      body: this.t('decision.body'),
      decidedOn: this.t('decision.on'),
      why: this.t('decision.why'),
    },
    this.t('failed.load'),
  );
  protected readonly rows = computed(() =>
    this.decisions().map(({ id, kind, what, body, decidedOn, why }) => ({
      id,
      why,
      name: kind === 'decision' ? what : this.words(`decision.${kind}`),
      by: this.t('decision.by', { body: this.words(`body.${body}`), date: this.date(decidedOn) }),
    })),
  );
  private readonly model = signal(empty());
  protected readonly add = boundFields(this.model);
  /** Sending twice makes one. */
  private id = newId();

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const path = `${projectPath(this.gemeente(), this.project())}/decisions`;
    const body = { id: this.id, step: this.step(), ...this.model() };
    if (!(await this.api.send({ method: 'POST', path, body }, this.t('decisions.done')))) return;
    this.id = newId();
    this.model.set(empty());
    this.added.emit();
  }
}
