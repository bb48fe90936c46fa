import { Component, computed, input } from '@angular/core';
import type { PublicGoal } from '@wijkspoor/monitoring/domain';
import { TraceTo } from '@wijkspoor/project/web';
import { GoalBadge } from './goal-badge';
import { GoalStory, GoalTable } from './goal-facts';
import { GoalPictureFigure } from './goal-picture';
import { GoalReported } from './goal-reported';
import { useGoalWords } from './goal-words';

/** One goal for everybody: how it stands in words, a picture, the same in a table, and the story. What is no proof stands apart. */
@Component({
  selector: 'ws-goal-article',
  imports: [GoalBadge, GoalPictureFigure, GoalReported, GoalStory, GoalTable, TraceTo],
  template: `
    <article class="ws-stack" [id]="id()" [attr.aria-labelledby]="id() + 'k'">
      <div class="ws-stack-tight">
        <h3 [id]="id() + 'k'" dir="auto">{{ goal().title }}</h3>
        <p><ws-goal-badge [code]="goal().standing.code" /></p>
        <p class="ws-prose">{{ told() }}</p>
        @if (goal().targetGroup) {
          <p dir="auto">{{ words.t('for', { group: goal().targetGroup }) }}</p>
        }
      </div>
      @if (goal().measurements.length > 0) {
        <div class="ws-halves">
          <div class="ws-stack-tight">
            <ws-goal-picture
              [goal]="goal()"
              [standing]="goal().standing"
              [measurements]="goal().measurements"
              [id]="id()"
            />
          </div>
          <ws-goal-table [unit]="goal().unit" [indicator]="goal().indicator" [measurements]="goal().measurements" />
        </div>
      }
      @if (goal().hidden > 0) {
        <p class="ws-small ws-muted">{{ words.t('hidden', { n: goal().hidden }) }}</p>
      }
      @if (goal().method) {
        <p class="ws-small ws-muted" dir="auto">{{ words.t('method', { words: goal().method }) }}</p>
      }
      <ws-goal-story [measurements]="goal().measurements" [adjustments]="goal().adjustments" />
      <ws-goal-reported [reported]="goal().reported" />
      @if (goal().background.length > 0) {
        <div class="ws-panel ws-panel--plain ws-stack-tight">
          <h4 class="ws-label">{{ words.t(estimates() ? 'background.estimates' : 'background') }}</h4>
          <p class="ws-small">{{ words.t('background.text') }}</p>
          <ul class="ws-list ws-small">
            @for (one of goal().background; track one.id) {
              <li>{{ words.background(one) }}</li>
            }
          </ul>
        </div>
      }
      <p>
        <ws-trace-to
          kind="goal"
          [gemeente]="gemeente()"
          [wijk]="wijk()"
          [number]="goal().number"
          [title]="goal().title"
        />
      </p>
    </article>
  `,
})
export class GoalArticle {
  /** The gemeente and the wijk, as addresses have them. */
  readonly gemeente = input.required<string>();
  readonly wijk = input.required<string>();
  readonly goal = input.required<PublicGoal>();
  protected readonly words = useGoalWords();
  protected readonly id = computed(() => `doel-${this.goal().number}`);
  protected readonly told = computed(() => this.words.told(this.goal()).join(' '));
  protected readonly estimates = computed(() => this.goal().background.every(({ estimated }) => estimated));
}
