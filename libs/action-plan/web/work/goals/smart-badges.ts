import { Component, computed, input } from '@angular/core';
import type { WorkGoalLine } from '@wijkspoor/action-plan/domain';
import { Badge, useTexts } from '@wijkspoor/platform/web';
import { workTexts } from './work-texts';

/** The five letters, each with what lacks in words. */
@Component({
  selector: 'ws-smart-badges',
  imports: [Badge],
  template: `
    <ul class="ws-chips" [attr.aria-label]="t('smart.label')">
      @for (one of letters(); track one.letter) {
        <li>
          <ws-badge [kind]="one.right ? 'done' : 'late'">{{ one.words }}</ws-badge>
        </li>
      }
    </ul>
  `,
})
export class SmartBadges {
  readonly smart = input.required<WorkGoalLine['smart']>();
  protected readonly t = useTexts(workTexts);
  protected readonly letters = computed(() =>
    this.smart().map(({ letter, lacks }) => {
      const name = { letter: this.t(`letter.${letter}`) };
      const what = lacks.map((lack) => this.t(`lack.${lack}`)).join(', ');
      return {
        letter,
        right: lacks.length === 0,
        words: lacks.length === 0 ? this.t('smart.right', name) : this.t('smart.wrong', { ...name, lacks: what }),
      };
    }),
  );
}
