import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { type GoalMonitoring, type MeasurementView, standingOnes } from '@wijkspoor/monitoring/domain';
import { ProjectHead } from '@wijkspoor/project/web';
import { GoalBadge } from '../../goals/goal-badge';
import { GoalPictureFigure } from '../../goals/goal-picture';
import { GoalReported } from '../../goals/goal-reported';
import { AdjustSection } from './adjust-section';
import { GoalsApi } from './goals-api';
import { MeasurementForm } from './measurement-form';
import { MeasurementTable } from './measurement-table';
import { PartnerStories } from './partner-stories';
import { useWorkGoalWords } from './work-goal-words';

/** A goal over time: picture, table and story, with what to add to each. */
@Component({
  selector: 'ws-measurements-page',
  imports: [
    AdjustSection,
    GoalBadge,
    GoalPictureFigure,
    GoalReported,
    MeasurementForm,
    MeasurementTable,
    PartnerStories,
    ProjectHead,
  ],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="seen()?.project?.id ?? ''"
        [name]="seen()?.project?.name ?? ''"
        [heading]="seen()?.goal?.title ?? t('title')"
        part="/voortgang"
        [failed]="!!read.error()"
      />
      @if (seen(); as found) {
        <div class="ws-stack-tight">
          <p><ws-goal-badge [code]="found.goal.standing.code" /></p>
          <p class="ws-prose">{{ told() }}</p>
          @for (line of asks(); track line) {
            <p>
              <strong>{{ line }}</strong>
            </p>
          }
        </div>
        <section class="ws-stack" aria-labelledby="gemeten">
          <h2 class="ws-h3" id="gemeten">{{ words.goals.t('measured') }}</h2>
          @if (found.measurements.length > 0) {
            <div>
              <ws-goal-picture
                id="tekening"
                [goal]="found.goal"
                [standing]="found.goal.standing"
                [measurements]="drawn()"
              />
            </div>
            <ws-measurement-table
              [goal]="found.goal"
              [measurements]="found.measurements"
              [mayMeasure]="found.may.measure === 'yes'"
              (correct)="begin($event)"
            />
          } @else {
            <p class="ws-panel">{{ t('noMeasurements') }}</p>
          }
        </section>
        <ws-goal-reported [reported]="found.reported" />
        <ws-partner-stories [stories]="found.stories" />
        <ws-adjust-section
          [gemeente]="slug()"
          [goal]="found.goal.number"
          [adjustments]="found.adjustments"
          [mayAdjust]="found.may.adjust === 'yes' && found.goal.state !== 'dropped'"
          (kept)="read.reload()"
        />
        @if (found.may.measure === 'yes' && found.goal.state !== 'dropped') {
          <section class="ws-panel ws-panel--plain ws-stack" aria-labelledby="meten">
            <div class="ws-stack-tight">
              <h2 class="ws-h3" id="meten" tabindex="-1">{{ t(corrected() ? 'correct.title' : 'add.title') }}</h2>
              <p class="ws-muted">{{ t('stays') }}</p>
            </div>
            <ws-measurement-form
              [gemeente]="slug()"
              [goal]="found.goal"
              [corrects]="corrected()"
              (kept)="kept()"
              (left)="corrected.set(null)"
            />
          </section>
        }
      }
    </div>
  `,
})
export class MeasurementsPage {
  readonly gemeente = input.required<GemeenteView>();
  /** Its number, from the address. */
  readonly goal = input.required<string>();
  protected readonly words = useWorkGoalWords();
  protected readonly t = this.words.t;
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(GoalsApi).goal(this.slug, this.goal);
  /** What was read last stays while it is read again: a form that is being filled in must not go. */
  protected readonly seen = linkedSignal<GoalMonitoring | null, GoalMonitoring | null>({
    source: () => (this.read.hasValue() ? this.read.value() : null),
    computation: (now, before) => now ?? before?.value ?? null,
  });
  protected readonly corrected = linkedSignal<string, MeasurementView | null>({
    source: this.goal,
    computation: () => null,
  });
  protected readonly drawn = computed(() => standingOnes(this.seen()?.measurements ?? []));
  protected readonly told = computed(() => {
    const seen = this.seen();
    return seen === null ? '' : this.words.goals.told(seen.goal).join(' ');
  });
  protected readonly asks = computed(() => {
    const seen = this.seen();
    return seen === null ? [] : this.words.asks(seen.goal.standing);
  });

  /** The form stands below: whoever corrects something goes there. */
  protected begin(one: MeasurementView): void {
    this.corrected.set(one);
    document.getElementById('meten')?.focus();
  }

  protected kept(): void {
    this.corrected.set(null);
    this.read.reload();
  }
}
