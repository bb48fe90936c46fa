import { Component, computed, input } from '@angular/core';
import { accessAspects, type InterventionView } from '@wijkspoor/action-plan/domain/mix';
import { Badge, type BadgeKind } from '@wijkspoor/platform/web';
import { useMixWords } from './mix-words';

const signs: Readonly<Record<'good' | 'fair' | 'weak', BadgeKind>> = { good: 'done', fair: 'busy', weak: 'late' };

/** The four answers of 4xToegang, and what is done about the weak ones. */
@Component({
  selector: 'ws-intervention-access',
  imports: [Badge],
  template: `
    <section class="ws-stack" aria-labelledby="toegang">
      <div class="ws-head">
        <h2 class="ws-h3" id="toegang">{{ t('access.title') }}</h2>
        @if (change()) {
          <a [href]="change()">{{ t('access.answer') }}</a>
        }
      </div>
      @if (intervention().access.length === 0) {
        <p class="ws-muted">{{ t('access.none') }}</p>
      } @else {
        <dl class="ws-pairs">
          @for (row of rows(); track row.name) {
            <div>
              <dt>{{ row.name }}</dt>
              <dd class="ws-stack-tight">
                <div>
                  <ws-badge [kind]="row.badge">{{ row.answer }}</ws-badge>
                </div>
                @if (row.words) {
                  <p dir="auto">{{ row.words }}</p>
                }
                @if (row.action) {
                  <p dir="auto">{{ row.action }}</p>
                }
              </dd>
            </div>
          }
        </dl>
      }
    </section>
  `,
})
export class InterventionAccess {
  readonly intervention = input.required<InterventionView>();
  /** Where the questions are answered; empty when they cannot be. */
  readonly change = input.required<string>();
  private readonly words = useMixWords();
  protected readonly t = this.words.t;
  protected readonly rows = computed(() =>
    accessAspects.map((aspect) => {
      const answer = this.intervention().access.find((one) => one.aspect === aspect);
      return {
        name: this.t(`access.${aspect}`),
        answer: answer === undefined ? this.t('access.open') : this.t(`answer.${answer.answer}`),
        badge: answer === undefined ? ('plain' as const) : signs[answer.answer],
        words: answer?.words ?? '',
        action: this.actionOn(aspect),
      };
    }),
  );

  private actionOn(aspect: (typeof accessAspects)[number]): string {
    const action = this.intervention().actions.find((one) => one.aspect === aspect);
    if (action === undefined) return '';
    const who = `${action.ownerOrganisation?.name ?? this.t('gemeente')}, ${action.ownerRole}`;
    const text = this.t('access.action', { what: action.what, who, date: this.words.day(action.dueOn) });
    return action.doneOn === null
      ? text
      : `${text}. ${this.t('actions.doneOn', { date: this.words.day(action.doneOn) })}.`;
  }
}
