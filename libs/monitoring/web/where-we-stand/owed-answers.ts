import { Component, computed, input } from '@angular/core';
import type { Standing } from '@wijkspoor/monitoring/domain';
import { Badge, useLinks } from '@wijkspoor/platform/web';
import { useStandingWords } from './words';

/** What people were promised to hear, and did not hear yet: late in public. */
@Component({
  selector: 'ws-owed-answers',
  imports: [Badge],
  template: `
    @if (rows().length > 0) {
      <section class="ws-stack-tight" aria-labelledby="antwoorden">
        <h2 class="ws-h3" id="antwoorden">{{ words.t('owed.title') }}</h2>
        <ul class="ws-list">
          @for (row of rows(); track row.href) {
            <li>
              <a dir="auto" [href]="row.href">{{ row.what }}</a>
              <br />
              @if (row.late) {
                <ws-badge kind="late">{{ row.late }}</ws-badge>
              }
              {{ row.when }}
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class OwedAnswers {
  readonly standing = input.required<Standing>();
  readonly gemeente = input.required<string>();
  protected readonly words = useStandingWords();
  private readonly links = useLinks();
  protected readonly rows = computed(() =>
    this.standing().owed.map(({ kind, number, title, wijk, due, daysLate }) => {
      const page = kind === 'round' ? `meedoen/${number}/terugkoppeling` : `stemmen/${number}/uitslag`;
      return {
        href: this.links.gemeente(this.gemeente(), `/${wijk}/${page}`),
        what: this.words.t(`owed.${kind}`, { title }),
        late: daysLate > 0 ? this.words.t('owed.lateBy', { n: daysLate }) : '',
        when: this.words.t(daysLate > 0 ? 'owed.late' : 'owed.waits', { day: this.words.date(due) }),
      };
    }),
  );
}
