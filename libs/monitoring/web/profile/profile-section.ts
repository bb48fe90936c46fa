import { Component, input } from '@angular/core';
import type { ProfileIndicator } from '@wijkspoor/monitoring/domain';
import { FigureBlock } from './figure-block';

/** The indicators of one spoor, one below the other. */
@Component({
  selector: 'ws-profile-section',
  imports: [FigureBlock],
  template: `
    <div class="ws-figs">
      @for (one of indicators(); track one.indicator) {
        <ws-figure-block [one]="one" [id]="id() + '-' + ($index + 1)" />
      }
    </div>
  `,
})
export class ProfileSectionList {
  readonly indicators = input.required<readonly ProfileIndicator[]>();
  /** Begins the ids of the headings. */
  readonly id = input.required<string>();
}
