import { afterNextRender, Component, computed, DestroyRef, inject } from '@angular/core';
import { useDates, useTexts, WorkHead } from '@wijkspoor/platform/web';
import type { ImportRunView } from '@wijkspoor/wijk/domain';
import { figureTexts } from '../figure-texts';
import { FiguresApi } from './figures-api';
import { ImportForms } from './import-forms';
import { ImportReportView } from './import-report';

/** How often is looked how far an import is, while one is under way. */
const everyMs = 2_000;

/** Areas and figures of all gemeenten: what there is, and the ways to get more. */
@Component({
  selector: 'ws-imports-page',
  imports: [ImportForms, ImportReportView, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-work-head
        [heading]="t('cijfers.title')"
        [lead]="t('cijfers.lead')"
        [failed]="runs.error() || tables.error() ? t('failed.load') : ''"
      />
      <section class="ws-stack" aria-labelledby="keren">
        <h2 id="keren">{{ t('cijfers.runs') }}</h2>
        @if (list().length > 0) {
          <table class="ws-table ws-table--cards" role="table" aria-labelledby="keren">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">{{ t('cijfers.what') }}</th>
                <th role="columnheader" scope="col">{{ t('cijfers.state') }}</th>
                <th role="columnheader" scope="col">{{ t('cijfers.rows') }}</th>
                <th role="columnheader" scope="col">{{ t('cijfers.when') }}</th>
                <th role="columnheader" scope="col">{{ t('cijfers.said') }}</th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              @for (run of list(); track run.id) {
                <tr role="row">
                  <th role="rowheader" scope="row">
                    <bdi>{{ run.what }}</bdi>
                  </th>
                  <td role="cell" [attr.data-label]="t('cijfers.state')">
                    <span>{{ t(stateOf(run.state), { n: run.progress }) }}</span>
                  </td>
                  <td role="cell" [attr.data-label]="t('cijfers.rows')">
                    <span>{{ run.rows }}</span>
                  </td>
                  <td role="cell" [attr.data-label]="t('cijfers.when')">
                    <span>{{ run.when }}</span>
                  </td>
                  <td role="cell" [attr.data-label]="t('cijfers.said')">
                    @if (run.finishedAt) {
                      <details class="ws-more">
                        <summary class="ws-pill">
                          {{ t('report.show') }} <span class="ws-vh">{{ run.what }}</span>
                        </summary>
                        <ws-import-report [report]="run.report" />
                      </details>
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
          @if (busy()) {
            <p>
              <a class="ws-link" href="">{{ t('cijfers.reload') }}</a>
            </p>
          }
        } @else if (runs.hasValue()) {
          <p>{{ t('cijfers.runsNone') }}</p>
        }
      </section>
      <ws-import-forms (asked)="runs.reload()" />
      <section class="ws-stack" aria-labelledby="tabellen">
        <h2 id="tabellen">{{ t('cijfers.tables') }}</h2>
        @if (versions().length > 0) {
          <table class="ws-table ws-table--cards" role="table" aria-labelledby="tabellen">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">{{ t('cijfers.tableName') }}</th>
                <th role="columnheader" scope="col">{{ t('cijfers.source') }}</th>
                <th role="columnheader" scope="col">{{ t('cijfers.periods') }}</th>
                <th role="columnheader" scope="col">{{ t('cijfers.rows') }}</th>
                <th role="columnheader" scope="col">{{ t('cijfers.columns') }}</th>
                <th role="columnheader" scope="col">{{ t('cijfers.imported') }}</th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              @for (one of versions(); track one.table + one.period) {
                <tr role="row">
                  <th role="rowheader" scope="row">
                    {{ one.title }} <span class="ws-muted">{{ one.table }}</span>
                  </th>
                  <td role="cell" [attr.data-label]="t('cijfers.source')">
                    <span>{{ one.from }}</span>
                  </td>
                  <td role="cell" [attr.data-label]="t('cijfers.periods')">
                    <span>{{ one.periods.join(', ') }}</span>
                  </td>
                  <td role="cell" [attr.data-label]="t('cijfers.rows')">
                    <span>{{ one.rows }}</span>
                  </td>
                  <td role="cell" [attr.data-label]="t('cijfers.columns')">
                    <span>{{ one.columns }}</span>
                  </td>
                  <td role="cell" [attr.data-label]="t('cijfers.imported')">
                    <span>{{ one.when }}</span>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        } @else if (tables.hasValue()) {
          <p>{{ t('cijfers.tablesNone') }}</p>
        }
      </section>
    </div>
  `,
})
export class ImportsPage {
  protected readonly t = useTexts(figureTexts);
  private readonly dates = useDates();
  private readonly api = inject(FiguresApi);
  protected readonly runs = this.api.runs();
  protected readonly tables = this.api.tables();
  protected readonly list = computed(() =>
    (this.runs.hasValue() ? this.runs.value().items : []).map((run) => ({
      ...run,
      what: [run.fileName, run.table, run.period]
        .filter((one, at, all) => one !== null && all.indexOf(one) === at)
        .join(', '),
      when: this.dates.dayAndTime(run.finishedAt ?? run.addedAt),
    })),
  );
  protected readonly versions = computed(() =>
    (this.tables.hasValue() ? this.tables.value().items : []).map((table) => ({
      ...table,
      from: table.measured === 'modelled' ? `${table.source}, ${this.t('cijfers.modelled')}` : table.source,
      when: this.dates.dayAndTime(table.importedAt),
    })),
  );
  protected readonly busy = computed(() => this.list().some(({ finishedAt }) => finishedAt === null));
  protected readonly stateOf = (state: ImportRunView['state']) => `cijfers.state.${state}` as const;

  constructor() {
    const destroyed = inject(DestroyRef);
    let wasBusy = false;
    afterNextRender(() => {
      const timer = setInterval(() => {
        if (this.busy()) this.runs.reload();
        else if (wasBusy) this.tables.reload();
        wasBusy = this.busy();
      }, everyMs);
      destroyed.onDestroy(() => clearInterval(timer));
    });
  }
}
