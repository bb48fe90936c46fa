import { Component, input, linkedSignal, output } from '@angular/core';
import { ErrorSummary, FieldControl, FormField, useApiForm, useTexts } from '@wijkspoor/platform/web';
import type { ProjectPicture } from '@wijkspoor/project/domain';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { useApproximateDates } from './approximate-dates';
import { projectPath } from './project-api';
import { typedDate } from './words';
import { workTexts } from './work-texts';

/** When a step is meant to begin and to end. */
@Component({
  selector: 'ws-step-plan',
  imports: [Bind, ErrorSummary, FieldControl, FormField],
  template: `
    <details class="ws-more" [open]="api.heading() !== ''">
      <summary class="ws-link">{{ t('plan.change') }}</summary>
      <form class="ws-form" method="post" (submit)="send($event)">
        <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
        <ws-form-field
          [fieldId]="api.id('starts')"
          [label]="t('plan.starts')"
          [description]="t('date.help')"
          [error]="api.error('starts')"
          [optional]="t('optional')"
          size="medium"
        >
          <input wsControl type="text" autocomplete="off" [wsBind]="plan('starts')" />
        </ws-form-field>
        <ws-form-field
          [fieldId]="api.id('ends')"
          [label]="t('plan.ends')"
          [error]="api.error('ends')"
          [optional]="t('optional')"
          size="medium"
        >
          <input wsControl type="text" autocomplete="off" [wsBind]="plan('ends')" />
        </ws-form-field>
        <div class="ws-actions">
          <button class="nl-button nl-button--secondary" type="submit">
            <span class="nl-button__label">{{ t('plan.go') }}</span>
          </button>
        </div>
      </form>
    </details>
  `,
})
export class StepPlan {
  readonly gemeente = input.required<string>();
  readonly project = input.required<string>();
  readonly step = input.required<ProjectPicture['steps'][number]>();
  readonly planned = output<string>();
  protected readonly t = useTexts(workTexts);
  private readonly date = useApproximateDates();
  protected readonly api = useApiForm(
    'plannen',
    { starts: this.t('plan.starts'), ends: this.t('plan.ends') },
    this.t('failed.load'),
  );
  private readonly model = linkedSignal(() => {
    const { starts, ends } = this.step();
    return { starts: starts === null ? '' : this.date(starts), ends: ends === null ? '' : this.date(ends) };
  });
  protected readonly plan = boundFields(this.model);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { number, version } = this.step();
    const body = { starts: typedDate(this.model().starts), ends: typedDate(this.model().ends) };
    const path = `${projectPath(this.gemeente(), this.project())}/steps/${number}`;
    if (await this.api.send({ method: 'PUT', path, body, version }, '')) this.planned.emit(this.t('plan.done'));
  }
}
