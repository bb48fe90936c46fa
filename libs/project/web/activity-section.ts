import { Component, computed, input, output, signal } from '@angular/core';
import { Badge, ErrorSummary, Outcome, useApiForm, useSaid, useTexts } from '@wijkspoor/platform/web';
import type { ActivityVerb, ProjectPicture, StepNumber } from '@wijkspoor/project/domain';
import { ActivityForm } from './activity-form';
import { cycleTexts } from './cycle-texts';
import { projectPath } from './project-api';
import { activityBadge, usePeriods } from './words';
import { workTexts } from './work-texts';

type Activity = ProjectPicture['activities'][number];

/** What is done in a step, each with its own period and state. */
@Component({
  selector: 'ws-activity-section',
  imports: [ActivityForm, Badge, ErrorSummary, Outcome],
  template: `
    <section class="ws-stack" aria-labelledby="activiteiten">
      <h2 class="ws-h3" id="activiteiten">{{ t('activities.title') }}</h2>
      <ws-outcome [words]="said.words()" />
      <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
      @if (rows().length > 0) {
        <table class="ws-table ws-table--cards" role="table" aria-labelledby="activiteiten">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{{ t('activities.what') }}</th>
              <th role="columnheader" scope="col">{{ t('activities.kind') }}</th>
              <th role="columnheader" scope="col">{{ t('activities.when') }}</th>
              <th role="columnheader" scope="col">{{ t('activities.state') }}</th>
              @if (mayRun()) {
                <th role="columnheader" scope="col">{{ t('activities.change') }}</th>
              }
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (row of rows(); track row.id) {
              <tr role="row">
                <th role="rowheader" scope="row" dir="auto">{{ row.title }}</th>
                <td role="cell" [attr.data-label]="t('activities.kind')">
                  <span>{{ row.kindText }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('activities.when')">
                  <span>{{ row.when || t('period.none') }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('activities.state')">
                  @if (row.due === 'late') {
                    <ws-badge kind="late">{{ t('activities.late') }}</ws-badge>
                  } @else {
                    <ws-badge [kind]="row.badge">{{ row.stateText }}</ws-badge>
                  }
                </td>
                @if (mayRun()) {
                  <td role="cell">
                    <button
                      class="ws-pill"
                      type="button"
                      [attr.aria-expanded]="open() === row.id"
                      (click)="toggle(row.id)"
                    >
                      {{ t('activities.change') }} <span class="ws-vh">{{ row.title }}</span>
                    </button>
                  </td>
                }
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <p class="ws-muted">{{ t('activities.none') }}</p>
      }
      @if (mayRun()) {
        @if (opened(); as row) {
          <div class="ws-panel ws-panel--plain" role="group" [attr.aria-label]="row.title">
            <p>
              <strong dir="auto">{{ row.title }}</strong>
            </p>
            <div class="ws-actions">
              @for (move of row.moves; track move) {
                <button class="nl-button nl-button--secondary" type="button" (click)="carryOut(row, move)">
                  <span class="nl-button__label">{{ t(moveKey(move)) }}</span>
                </button>
              }
            </div>
            <ws-activity-form
              [gemeente]="gemeente()"
              [project]="project()"
              [step]="step()"
              [activity]="row"
              (saved)="tell($event)"
            />
          </div>
        } @else {
          <div>
            <button class="ws-pill" type="button" [attr.aria-expanded]="open() === 'new'" (click)="toggle('new')">
              {{ t('activities.add') }}
            </button>
          </div>
          @if (open() === 'new') {
            <div class="ws-panel ws-panel--plain">
              <ws-activity-form [gemeente]="gemeente()" [project]="project()" [step]="step()" (saved)="tell($event)" />
            </div>
          }
        }
      }
    </section>
  `,
})
export class ActivitySection {
  readonly gemeente = input.required<string>();
  readonly project = input.required<string>();
  readonly step = input.required<StepNumber>();
  readonly activities = input.required<readonly Activity[]>();
  readonly mayRun = input.required<boolean>();
  readonly changed = output();
  protected readonly t = useTexts(workTexts);
  private readonly words = useTexts(cycleTexts);
  private readonly period = usePeriods();
  protected readonly said = useSaid();
  protected readonly api = useApiForm('activiteit', {}, this.t('failed.load'));
  protected readonly moveKey = (move: ActivityVerb) => `activities.${move}` as const;
  protected readonly rows = computed(() =>
    this.activities().map((activity) => ({
      ...activity,
      kindText: this.words(`kind.${activity.kind}`),
      when: this.period(activity, true),
      badge: activityBadge[activity.state],
      stateText: this.words(`activity.${activity.state}`),
    })),
  );

  /** What is being changed: one activity, or a new one. One at a time. */
  protected readonly open = signal<string | null>(null);
  protected readonly opened = computed(() => this.rows().find(({ id }) => id === this.open()));

  protected toggle(id: string): void {
    this.open.update((open) => (open === id ? null : id));
  }

  protected async carryOut({ id, version }: Activity, move: ActivityVerb): Promise<void> {
    const path = `${projectPath(this.gemeente(), this.project())}/activities/${id}/moves`;
    if (await this.api.send({ method: 'POST', path, body: { move }, version }, ''))
      this.tell(this.t('activities.moved'));
  }

  protected tell(words: string): void {
    this.open.set(null);
    this.said.say(words);
    this.changed.emit();
  }
}
