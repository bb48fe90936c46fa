import { Component, computed, input } from '@angular/core';
import type { InterventionLine } from '@wijkspoor/action-plan/domain/mix';
import { Badge } from '@wijkspoor/platform/web';
import { interventionBadge, useMixWords } from './mix-words';

/** Interventions, with how each stands and what it still needs. */
@Component({
  selector: 'ws-intervention-table',
  imports: [Badge],
  template: `
    <table class="ws-table ws-table--cards" role="table" [attr.aria-label]="t('list.title')">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">{{ t('list.name') }}</th>
          <th role="columnheader" scope="col">{{ t('list.place') }}</th>
          <th role="columnheader" scope="col">{{ t('list.who') }}</th>
          <th role="columnheader" scope="col">{{ t('list.when') }}</th>
          <th role="columnheader" scope="col">{{ t('list.state') }}</th>
          <th role="columnheader" scope="col">{{ t('list.waits') }}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (row of rows(); track row.number) {
          <tr role="row">
            <th role="rowheader" scope="row">
              <a [href]="row.href" dir="auto">{{ row.title }}</a>
            </th>
            <td role="cell" [attr.data-label]="t('list.place')">
              <span>{{ row.place || t('missing') }}</span>
            </td>
            <td role="cell" [attr.data-label]="t('list.who')">
              <span dir="auto">{{ row.who }}</span>
            </td>
            <td role="cell" [attr.data-label]="t('list.when')">
              <span>{{ row.when || t('missing') }}</span>
            </td>
            <td role="cell" [attr.data-label]="t('list.state')">
              <ws-badge [kind]="row.badge">{{ row.state }}</ws-badge>
            </td>
            <td role="cell" [attr.data-label]="t('list.waits')">
              @if (row.waits) {
                <span>{{ row.waits }}</span>
              } @else {
                <span class="ws-muted">{{ t('list.nothing') }}</span>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class InterventionTable {
  readonly items = input.required<readonly InterventionLine[]>();
  /** Where interventions are, to put a number behind. */
  readonly root = input.required<string>();
  private readonly words = useMixWords();
  protected readonly t = this.words.t;
  protected readonly rows = computed(() =>
    this.items().map((one) => ({
      ...{ number: one.number, title: one.title, href: `${this.root()}/${one.number}` },
      place: [one.pillar === null ? '' : this.t(`pillar.${one.pillar}`), this.words.sporenOf(one)]
        .filter((words) => words !== '')
        .join(': '),
      who: this.words.who(one),
      when: this.words.period(one),
      badge: interventionBadge[one.state],
      state: this.t(`state.${one.state}`),
      waits: this.words.waits(one),
    })),
  );
}
