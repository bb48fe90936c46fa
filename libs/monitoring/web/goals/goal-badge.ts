import { Component, computed, input } from '@angular/core';
import type { StandingCode } from '@wijkspoor/monitoring/domain';
import { Badge, Icon, useTexts } from '@wijkspoor/platform/web';
import { standingBadge, standingIcon } from './goal-words';
import { progressTexts } from './texts';

/** How a goal stands: a word, with a sign of its own. */
@Component({
  selector: 'ws-goal-badge',
  imports: [Badge, Icon],
  template: `
    <ws-badge [kind]="kind()">
      @if (icon(); as sign) {
        <ws-icon [name]="sign" />
      }
      {{ word() }}
    </ws-badge>
  `,
})
export class GoalBadge {
  readonly code = input.required<StandingCode>();
  private readonly t = useTexts(progressTexts);
  protected readonly kind = computed(() => standingBadge[this.code()]);
  protected readonly icon = computed(() => standingIcon[this.code()]);
  protected readonly word = computed(() => this.t(`standing.${this.code()}`));
}
