import { Component, input } from '@angular/core';
import type { GoalMonitoring } from '@wijkspoor/monitoring/domain';
import { useWorkGoalWords } from './work-goal-words';

/** What partners told beside the figures, with what each may be used for; nothing without a story. */
@Component({
  selector: 'ws-partner-stories',
  template: `
    @if (stories().length > 0) {
      <section class="ws-stack" aria-labelledby="verhalen">
        <h2 class="ws-h3" id="verhalen">{{ t('stories') }}</h2>
        <ul class="ws-stack">
          @for (one of stories(); track one.reportId) {
            <li class="ws-stack-tight">
              <p class="ws-prose" dir="auto">{{ one.words }}</p>
              <p class="ws-small ws-muted">{{ of(one) }}</p>
              <p class="ws-small ws-muted">{{ t('stories.for', { purpose: one.consentFor }) }}</p>
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class PartnerStories {
  readonly stories = input.required<GoalMonitoring['stories']>();
  private readonly words = useWorkGoalWords();
  protected readonly t = this.words.t;

  protected of({ intervention, startsOn, endsOn }: GoalMonitoring['stories'][number]): string {
    const { date } = this.words.goals;
    return this.t('stories.of', { intervention, from: date(startsOn), to: date(endsOn) });
  }
}
