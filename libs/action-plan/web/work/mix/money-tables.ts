import { Component, computed, input } from '@angular/core';
import type { MoneySheet } from '@wijkspoor/action-plan/domain/mix';
import { useMixWords } from './mix-words';

/** What the money of a project adds up to: in all, for each intervention and for each year. */
@Component({
  selector: 'ws-money-tables',
  template: `
    <section class="ws-stack" aria-labelledby="samen">
      <h2 class="ws-h3" id="samen">{{ t('money.totals') }}</h2>
      <dl class="ws-pairs">
        @for (row of totals(); track row.name) {
          <div>
            <dt>{{ row.name }}</dt>
            <dd>{{ row.text }}</dd>
          </div>
        }
      </dl>
      <p>{{ verdict() }}</p>
    </section>
    <section class="ws-stack" aria-labelledby="per-interventie">
      <h2 class="ws-h3" id="per-interventie">{{ t('money.perIntervention') }}</h2>
      @if (lines().length > 0) {
        <table class="ws-table ws-table--cards" role="table" [attr.aria-label]="t('money.perIntervention')">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{{ t('money.intervention') }}</th>
              <th class="ws-number" role="columnheader" scope="col">{{ t('money.planned') }}</th>
              <th class="ws-number" role="columnheader" scope="col">{{ t('money.committed') }}</th>
              <th class="ws-number" role="columnheader" scope="col">{{ t('money.uncovered') }}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (line of lines(); track line.number) {
              <tr role="row">
                <th role="rowheader" scope="row">
                  <a [href]="line.href" dir="auto">{{ line.title }}</a>
                </th>
                <td class="ws-number" role="cell" [attr.data-label]="t('money.planned')">
                  <span>{{ line.planned }}</span>
                </td>
                <td class="ws-number" role="cell" [attr.data-label]="t('money.committed')">
                  <span>{{ line.committed }}</span>
                </td>
                <td class="ws-number" role="cell" [attr.data-label]="t('money.uncovered')">
                  <span>{{ line.uncovered }}</span>
                </td>
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <p class="ws-panel">{{ t('money.noInterventions') }}</p>
      }
    </section>
    @if (years().length > 0) {
      <section class="ws-stack" aria-labelledby="per-jaar">
        <h2 class="ws-h3" id="per-jaar">{{ t('money.perYear') }}</h2>
        <dl class="ws-pairs">
          @for (year of years(); track year.name) {
            <div>
              <dt>{{ year.name }}</dt>
              <dd>{{ year.text }}</dd>
            </div>
          }
        </dl>
      </section>
    }
  `,
})
export class MoneyTables {
  readonly sheet = input.required<MoneySheet>();
  /** Where interventions are, to put a number behind. */
  readonly root = input.required<string>();
  private readonly words = useMixWords();
  protected readonly t = this.words.t;
  protected readonly totals = computed(() =>
    (['sources', 'planned', 'difference', 'committed', 'free'] as const).map((name) => ({
      name: this.t(`money.${name}`),
      text: this.words.money(this.sheet().totals[name]),
    })),
  );
  protected readonly verdict = computed(() => {
    const { difference } = this.sheet().totals;
    if (difference === 0) return this.t('money.even');
    return difference < 0
      ? this.t('money.short', { amount: this.words.money(-difference) })
      : this.t('money.over', { amount: this.words.money(difference) });
  });
  protected readonly lines = computed(() =>
    this.sheet().interventions.map(({ number, title, planned, committed, uncovered, dropped }) => ({
      ...{ number, title, href: `${this.root()}/${number}` },
      planned: dropped ? this.t('state.dropped') : this.known(planned),
      committed: this.words.money(committed),
      uncovered: dropped ? '' : this.known(uncovered),
    })),
  );
  protected readonly years = computed(() =>
    this.sheet().years.map(({ year, committed }) => ({ name: String(year), text: this.words.money(committed) })),
  );

  private known(cents: number | null): string {
    return cents === null ? this.t('money.unknown') : this.words.money(cents);
  }
}
