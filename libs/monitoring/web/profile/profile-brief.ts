import { Component, input } from '@angular/core';
import type { ProfileIndicator } from '@wijkspoor/monitoring/domain';
import { useFigureWords } from './figure-words';

/** The wijk in a few numbers, each with its source, its year, and how it was made. */
@Component({
  selector: 'ws-profile-brief',
  template: `
    <dl class="ws-numbers">
      @for (one of brief(); track one.indicator) {
        <div>
          <dt>
            {{ words.title(one) }}
            <small>{{ one.source?.name }} {{ one.period }}, {{ words.t(one.measured) }}</small>
          </dt>
          <dd>{{ words.drawn(one, one.wijk) }}</dd>
        </div>
      }
    </dl>
  `,
})
export class ProfileBrief {
  readonly brief = input.required<readonly ProfileIndicator[]>();
  protected readonly words = useFigureWords();
}
