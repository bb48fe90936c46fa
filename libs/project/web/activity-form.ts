import { Component, input, linkedSignal, output } from '@angular/core';
import { ErrorSummary, FieldControl, FormField, newId, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { type ActivityKind, activityKinds, type ProjectPicture, type StepNumber } from '@wijkspoor/project/domain';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { useApproximateDates } from './approximate-dates';
import { cycleTexts } from './cycle-texts';
import { projectPath } from './project-api';
import { typedDate } from './words';
import { workTexts } from './work-texts';

/** Adds an activity to a step, or changes one. */
@Component({
  selector: 'ws-activity-form',
  imports: [Bind, ErrorSummary, FieldControl, FormField],
  template: `
    <form class="ws-form" method="post" (submit)="send($event)">
      <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
      <ws-form-field [fieldId]="api.id('title')" [label]="t('activities.what')" [error]="api.error('title')">
        <input wsControl type="text" autocomplete="off" dir="auto" [wsBind]="edit('title')" />
      </ws-form-field>
      <ws-form-field
        [fieldId]="api.id('kind')"
        [label]="t('activities.kind')"
        [error]="api.error('kind')"
        size="medium"
      >
        <select wsControl [wsBind]="edit('kind')">
          @for (kind of kinds; track kind) {
            <option [value]="kind">{{ words(kindKey(kind)) }}</option>
          }
        </select>
      </ws-form-field>
      <ws-form-field
        [fieldId]="api.id('starts')"
        [label]="t('activities.starts')"
        [description]="t('date.help')"
        [error]="api.error('starts')"
        [optional]="t('optional')"
        size="medium"
      >
        <input wsControl type="text" autocomplete="off" [wsBind]="edit('starts')" />
      </ws-form-field>
      <ws-form-field
        [fieldId]="api.id('ends')"
        [label]="t('activities.ends')"
        [error]="api.error('ends')"
        [optional]="t('optional')"
        size="medium"
      >
        <input wsControl type="text" autocomplete="off" [wsBind]="edit('ends')" />
      </ws-form-field>
      <div class="ws-actions">
        <button class="nl-button nl-button--primary" type="submit">
          <span class="nl-button__label">{{ t(activity() ? 'activities.saveGo' : 'activities.addGo') }}</span>
        </button>
      </div>
    </form>
  `,
})
export class ActivityForm {
  readonly gemeente = input.required<string>();
  readonly project = input.required<string>();
  readonly step = input.required<StepNumber>();
  /** The one to change; a new one without. */
  readonly activity = input<ProjectPicture['activities'][number]>();
  readonly saved = output<string>();
  protected readonly t = useTexts(workTexts);
  protected readonly words = useTexts(cycleTexts);
  private readonly date = useApproximateDates();
  protected readonly kinds = activityKinds;
  protected readonly kindKey = (kind: ActivityKind) => `kind.${kind}` as const;
  protected readonly api = useApiForm(
    'activiteit',
    {
      title: this.t('activities.what'),
      kind: this.t('activities.kind'),
      starts: this.t('activities.starts'),
      ends: this.t('activities.ends'),
    },
    this.t('failed.load'),
  );
  private readonly model = linkedSignal(() => {
    const { title = '', kind = 'meeting', starts = null, ends = null } = this.activity() ?? {};
    return {
      title,
      kind,
      starts: starts === null ? '' : this.date(starts),
      ends: ends === null ? '' : this.date(ends),
    };
  });
  protected readonly edit = boundFields(this.model);
  /** Sending twice makes one. */
  private id = newId();

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { title, kind, starts, ends } = this.model();
    const input = { step: this.step(), title, kind, starts: typedDate(starts), ends: typedDate(ends) };
    const known = this.activity();
    const path = `${projectPath(this.gemeente(), this.project())}/activities`;
    const change =
      known === undefined
        ? ({ method: 'POST', path, body: { id: this.id, ...input } } as const)
        : ({ method: 'PUT', path: `${path}/${known.id}`, body: input, version: known.version } as const);
    if (!(await this.api.send(change, ''))) return;
    if (known === undefined) {
      this.id = newId();
      this.model.set({ title: '', kind: 'meeting', starts: '', ends: '' });
    }
    this.saved.emit(this.t(known === undefined ? 'activities.added' : 'activities.saved'));
  }
}
