import { Component, computed, input } from '@angular/core';
import { Badge, useTexts } from '@wijkspoor/platform/web';
import type { ProjectPicture } from '@wijkspoor/project/domain';
import { useApproximateDates } from './approximate-dates';
import { workTexts } from './work-texts';

/** Who agreed to the vision, when, and whether that was to the text of now. */
@Component({
  selector: 'ws-agreement-list',
  imports: [Badge],
  template: `
    <ul class="ws-stack-tight">
      @for (one of rows(); track one.organisation) {
        <li class="ws-actions">
          <span
            ><strong>{{ one.organisation }}</strong
            >, {{ one.on }}</span
          >
          <ws-badge [kind]="one.current ? 'done' : 'plain'">{{
            t(one.current ? 'agree.current' : 'agree.old')
          }}</ws-badge>
        </li>
      } @empty {
        <li class="ws-muted">{{ t('agree.none') }}</li>
      }
    </ul>
  `,
})
export class AgreementList {
  readonly agreements = input.required<ProjectPicture['agreements']>();
  protected readonly t = useTexts(workTexts);
  private readonly date = useApproximateDates();
  protected readonly rows = computed(() => this.agreements().map((one) => ({ ...one, on: this.date(one.agreedOn) })));
}
