import { Component, computed, input } from '@angular/core';
import type { Standing } from '@wijkspoor/monitoring/domain';
import { Badge, type BadgeKind, Icon, type IconName } from '@wijkspoor/platform/web';
import { useStandingWords } from './words';

const badges: Readonly<Record<Standing['steps'][number]['sign'], BadgeKind>> = {
  done: 'done',
  now: 'open',
  busy: 'busy',
  along: 'busy',
  later: 'plain',
};
const icons = { done: 'check', next: 'arrow', later: 'circle' } as const satisfies Record<string, IconName>;

/** The five steps in words: all that the map shows, and why. */
@Component({
  selector: 'ws-step-list',
  imports: [Badge, Icon],
  template: `
    <ol class="ws-stand">
      @for (step of steps(); track step.number) {
        <li class="ws-stand__step" [id]="'stap-' + step.number" tabindex="-1">
          <div class="ws-stand__head">
            <p class="ws-eyebrow">{{ step.place }}</p>
            <h3>{{ step.name }}</h3>
            <p>
              <ws-badge [kind]="badges[step.sign]">{{ step.stateText }}</ws-badge>
            </p>
            <p class="ws-small ws-muted">{{ step.more }}</p>
          </div>
          <div class="ws-stack-tight">
            <h4 class="ws-label">{{ words.t('made') }}</h4>
            <ul class="ws-check">
              @for (item of step.deliverables; track item.code) {
                <li [class.ws-check__next]="item.sign === 'next'" [class.ws-check__later]="item.sign === 'later'">
                  <ws-icon [name]="icons[item.sign]" />
                  <span
                    >{{ item.name }}<span class="ws-vh"> ({{ item.stateText }})</span>
                    @if (item.why) {
                      <small>{{ item.why }}</small>
                    }
                  </span>
                </li>
              }
            </ul>
          </div>
          @if (step.activities.length > 0 || step.decisions.length > 0) {
            <div class="ws-stack">
              @if (step.activities.length > 0) {
                <div class="ws-stack-tight">
                  <h4 class="ws-label">{{ words.t('activities') }}</h4>
                  <ul class="ws-stand__facts">
                    @for (one of step.activities; track one.id) {
                      <li>
                        <bdi>{{ one.title }}</bdi> <small>{{ words.when(one, standing().today) }}</small>
                      </li>
                    }
                  </ul>
                </div>
              }
              @if (step.decisions.length > 0) {
                <div class="ws-stack-tight">
                  <h4 class="ws-label">{{ words.t('decisions') }}</h4>
                  <ul class="ws-stand__facts">
                    @for (one of step.decisions; track one.id) {
                      <li>
                        <bdi>{{ one.what }}</bdi>
                        <small
                          >{{ one.by }}. <bdi>{{ one.why }}</bdi></small
                        >
                      </li>
                    }
                  </ul>
                </div>
              }
            </div>
          }
        </li>
      }
    </ol>
  `,
})
export class StepList {
  readonly standing = input.required<Standing>();
  protected readonly words = useStandingWords();
  protected readonly badges = badges;
  protected readonly icons = icons;
  protected readonly steps = computed(() => {
    const { t, cycle, date, state, why } = this.words;
    const { steps, phases } = this.standing();
    return steps.map((step) => {
      const phase = phases.find((one) => one.steps.includes(step.number))?.number ?? 1;
      const until = step.sign === 'done' || step.ends === null ? [] : [t('state.until', { date: date(step.ends) })];
      return {
        ...step,
        place: `${t('stepPlace', { number: step.number })} · ${cycle(`phase.${phase}`)}`,
        name: cycle(`step.${step.number}`),
        stateText: state(step),
        more: [t('state.count', { done: step.done, of: step.of }), ...until].join(' · '),
        deliverables: step.deliverables.map((item) => ({
          ...item,
          name: cycle(`deliverable.${item.code}`),
          stateText: t(`item.${item.sign}`),
          why: why(item),
        })),
        decisions: step.decisions.map((one) => ({
          ...one,
          what: one.kind === 'decision' ? one.what : cycle(`decision.${one.kind}`),
          by: t('decision.by', { body: cycle(`body.${one.body}`), date: date(one.decidedOn) }),
        })),
      };
    });
  });
}
