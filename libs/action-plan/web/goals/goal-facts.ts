import { Component, computed, input } from '@angular/core';
import type { PublicText } from '@wijkspoor/action-plan/domain';
import { useTexts } from '@wijkspoor/platform/web';
import { indicatorOf } from '@wijkspoor/wijk/domain';
import { indicatorTexts } from '@wijkspoor/wijk/web/texts';
import { GoalsParts } from './goal-parts';

/** What a goal is measured by, in words; and figures beside it that prove nothing. */
@Component({
  selector: 'ws-goal-facts',
  template: `
    <section class="ws-panel" aria-labelledby="meten">
      <h2 class="ws-h3" id="meten">{{ t('goal.title') }}</h2>
      @for (row of rows(); track row.name) {
        <div>
          <h3 class="ws-label">{{ row.name }}</h3>
          <p class="ws-own-words" dir="auto">{{ row.words || t('goal.unknown') }}</p>
        </div>
      }
    </section>
    @if (context().length > 0) {
      <section class="ws-stack-tight" aria-labelledby="context">
        <h2 class="ws-h3" id="context">{{ t('goal.context') }}</h2>
        <p>{{ t('goal.contextText') }}</p>
        <ul class="ws-list">
          @for (one of context(); track one) {
            <li>{{ one }}</li>
          }
        </ul>
        <p>
          <a [href]="figures()">{{ t('goal.figures', { wijk: wijk().name }) }}</a>
        </p>
      </section>
    }
  `,
  host: { class: 'ws-stack-wide' },
})
export class GoalFacts extends GoalsParts {
  readonly goal = input.required<NonNullable<PublicText['goal']>>();
  readonly wijk = input.required<PublicText['wijk']>();
  private readonly figure = useTexts(indicatorTexts);
  protected readonly context = computed(() => this.goal().context.flatMap((key) => this.titleOf(key) || []));
  protected readonly figures = computed(() =>
    this.links.gemeente(this.gemeente().slug, `/${this.wijk().slug}/cijfers`),
  );
  protected readonly rows = computed(() => {
    const goal = this.goal();
    const owner = goal.owner ?? this.t('goal.gemeente');
    return [
      { name: this.t('goal.group'), words: goal.targetGroup },
      { name: this.t('goal.indicator'), words: goal.indicator || this.titleOf(goal.indicatorKey ?? '') },
      { name: this.t('goal.baseline'), words: this.baseline() },
      { name: this.t('goal.target'), words: this.told(goal.target, 'goal.by', goal.targetOn) },
      { name: this.t('goal.method'), words: goal.method },
      {
        name: this.t('goal.owner'),
        words: goal.ownerRole === '' ? '' : this.t('goal.ownerOf', { role: goal.ownerRole, organisation: owner }),
      },
    ];
  });

  private baseline(): string {
    const { baseline, baselineOn, baselineDue } = this.goal();
    if (baseline === null && baselineDue !== null) return this.t('goal.due', { day: this.dates.day(baselineDue) });
    return this.told(baseline, 'goal.on', baselineOn);
  }

  private told(value: number | null, key: 'goal.on' | 'goal.by', day: string | null): string {
    if (value === null) return '';
    const amount = this.t('goal.value', { value, unit: this.goal().unit });
    return day === null ? amount : `${amount}, ${this.t(key, { day: this.dates.day(day) })}`;
  }

  /** The name of a figure of our catalogue; of another table the page does not know it. */
  private titleOf(key: string): string {
    const known = indicatorOf(key);
    return known === undefined ? '' : this.figure(known.key);
  }
}
