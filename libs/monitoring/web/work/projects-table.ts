import { Component, computed, input } from '@angular/core';
import type { PortfolioView } from '@wijkspoor/monitoring/domain';
import { Badge, useLinks } from '@wijkspoor/platform/web';
import { MiniSteps } from '@wijkspoor/platform/web/kit/mini-steps';
import { usePortfolioWords } from './portfolio-words';

/** Where every project stands: a table, and on a phone a card for each. */
@Component({
  selector: 'ws-projects-table',
  imports: [Badge, MiniSteps],
  template: `
    <table class="ws-table ws-table--cards" role="table">
      <caption>
        {{
          t('table.title')
        }}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">{{ t('table.project') }}</th>
          <th role="columnheader" scope="col">{{ t('table.step') }}</th>
          <th role="columnheader" scope="col">{{ t('table.now') }}</th>
          <th role="columnheader" scope="col">{{ t('table.late') }}</th>
          <th role="columnheader" scope="col">{{ t('table.next') }}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (row of rows(); track row.id) {
          <tr role="row">
            <th role="rowheader" scope="row">
              <a [href]="row.href"
                ><bdi>{{ row.name }}</bdi></a
              >
              <small class="ws-table__under">{{ row.under }}</small>
            </th>
            <td role="cell" [attr.data-label]="t('table.step')">
              <ws-mini-steps [current]="row.step" [text]="row.stepText" />
            </td>
            <td role="cell" [attr.data-label]="t('table.now')">
              <span>{{ row.now }}</span>
            </td>
            <td role="cell" [attr.data-label]="t('table.late')">
              @if (row.late > 0) {
                <ws-badge kind="late">{{ row.late }}</ws-badge>
              } @else {
                <span class="ws-muted">{{ t('table.none') }}</span>
              }
            </td>
            <td role="cell" [attr.data-label]="t('table.next')">
              <span>{{ row.next }}</span>
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class ProjectsTable {
  readonly gemeente = input.required<string>();
  readonly projects = input.required<PortfolioView['projects']>();
  private readonly words = usePortfolioWords();
  protected readonly t = this.words.t;
  private readonly links = useLinks();
  protected readonly rows = computed(() => {
    const { t, cycle, next } = this.words;
    return this.projects().map((project) => {
      const { id, name, current, running, late, wijken, published, state } = project;
      const asItIs = state === 'running' ? [] : [cycle(`state.${state}`)];
      return {
        id,
        name,
        late,
        href: this.links.gemeente(this.gemeente(), `/werk/projecten/${id}`),
        under: [wijken.map((wijk) => wijk.name).join(', '), ...(published ? [] : [t('table.hidden')])].join(' · '),
        step: current ?? project.steps.length + 1,
        stepText: current === null ? t('table.allDone') : `${current}. ${cycle(`step.${current}`)}`,
        now: [...asItIs, ...running].join(', ') || t('table.quiet'),
        next: next(project.next),
      };
    });
  });
}
