import { Component, computed, input } from '@angular/core';
import type { Reported } from '@wijkspoor/monitoring/domain';
import { useMoney } from '@wijkspoor/platform/web/i18n/money';
import { useGoalWords } from './goal-words';

/** What accepted reports of partners say of a goal, per period, with the interventions they are about; nothing without a report. */
@Component({
  selector: 'ws-goal-reported',
  template: `
    @if (rows().length > 0) {
      <div class="ws-stack-tight">
        <p class="ws-label">{{ words.t('reported') }}</p>
        <p class="ws-small ws-prose">{{ words.t('reported.text') }}</p>
        <div class="ws-scroll" role="group" tabindex="0" [attr.aria-label]="words.t('reported')">
          <table class="ws-table ws-table--cards" role="table" [attr.aria-label]="words.t('reported')">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">{{ words.t('reported.period') }}</th>
                @for (column of columns(); track column) {
                  <th role="columnheader" scope="col">{{ column }}</th>
                }
              </tr>
            </thead>
            <tbody role="rowgroup">
              @for (row of rows(); track row.period) {
                <tr role="row">
                  <th role="rowheader" scope="row">{{ row.period }}</th>
                  @for (cell of row.cells; track $index) {
                    <td role="cell" [attr.data-label]="columns()[$index]">
                      <span>{{ cell }}</span>
                    </td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
        @if (reported().hidden > 0) {
          <p class="ws-small ws-muted">{{ words.t('hidden', { n: reported().hidden }) }}</p>
        }
        <p class="ws-small ws-muted">{{ words.t('reported.sources') }}</p>
        <ul class="ws-list ws-small">
          @for (source of reported().sources; track source.number) {
            <li>
              <bdi>{{ source.title }}</bdi> ({{ words.t('reported.reports', { n: source.reports }) }})
            </li>
          }
        </ul>
      </div>
    }
  `,
})
export class GoalReported {
  readonly reported = input.required<Reported>();
  protected readonly words = useGoalWords();
  private readonly money = useMoney().money;
  /** Money is for the gemeente alone; whoever gets none has no column of it. */
  private readonly withMoney = computed(() => this.reported().periods.some(({ costCents }) => costCents !== null));
  protected readonly columns = computed(() =>
    (['people', 'volunteers', 'hours', ...(this.withMoney() ? (['money'] as const) : [])] as const).map((what) =>
      this.words.t(`reported.${what}`),
    ),
  );
  /** The newest period is read first. */
  protected readonly rows = computed(() =>
    [...this.reported().periods].reverse().map((one) => ({
      period: `${this.words.shortDate(one.startsOn)} – ${this.words.shortDate(one.endsOn)}`,
      cells: [
        ...[one.participants, one.volunteers, one.hours].map((n) => this.said(n, (of) => this.words.value(of, ''))),
        ...(this.withMoney() ? [this.said(one.costCents, this.money)] : []),
      ],
    })),
  );

  private said(n: number | null, write: (of: number) => string): string {
    return n === null ? this.words.t('reported.none') : write(n);
  }
}
