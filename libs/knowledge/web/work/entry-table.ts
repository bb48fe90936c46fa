import { Component, computed, input, output } from '@angular/core';
import type { EntryView } from '@wijkspoor/knowledge/domain';
import { Badge, useDates, useTexts } from '@wijkspoor/platform/web';
import { catalogueTexts } from './catalogue-texts';

/** Interventions of the catalogue, with their recognition and whose they are. */
@Component({
  selector: 'ws-entry-table',
  imports: [Badge],
  template: `
    <table class="ws-table ws-table--cards" role="table" [attr.aria-label]="t('title')">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">{{ t('name') }}</th>
          <th role="columnheader" scope="col">{{ t('owner') }}</th>
          <th role="columnheader" scope="col">{{ t('theme') }}</th>
          <th role="columnheader" scope="col">{{ t('level') }}</th>
          <th role="columnheader" scope="col">{{ t('cost') }}</th>
          <th role="columnheader" scope="col">{{ t('where') }}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (row of rows(); track row.entry.id) {
          <tr role="row">
            <th role="rowheader" scope="row">
              <span dir="auto">{{ row.entry.name }}</span>
              @if (row.entry.link) {
                <a [href]="row.entry.link" rel="noopener noreferrer">
                  {{ t('read') }} <span class="ws-vh">{{ t('readAbout', { name: row.entry.name }) }}</span>
                </a>
              }
            </th>
            <td role="cell" [attr.data-label]="t('owner')">
              <span dir="auto">{{ row.entry.owner || '–' }}</span>
            </td>
            <td role="cell" [attr.data-label]="t('theme')">
              <span dir="auto">{{ row.entry.theme || '–' }}</span>
            </td>
            <td role="cell" [attr.data-label]="t('level')">
              <span class="ws-stack-tight">
                <span>{{ row.level }}</span>
                @if (row.entry.expired) {
                  <ws-badge kind="late">{{ row.until }}</ws-badge>
                } @else if (row.until) {
                  <span class="ws-muted">{{ row.until }}</span>
                }
              </span>
            </td>
            <td role="cell" [attr.data-label]="t('cost')">
              <span dir="auto">{{ row.entry.cost || '–' }}</span>
            </td>
            <td role="cell" [attr.data-label]="t('where')">
              <span class="ws-stack-tight">
                <ws-badge [kind]="row.entry.local ? 'open' : 'plain'">{{
                  t(row.entry.local ? 'local' : 'all')
                }}</ws-badge>
                @if (row.entry.local && mayWrite()) {
                  <button class="ws-link" type="button" (click)="edited.emit(row.entry)">
                    {{ t('change') }} <span class="ws-vh">{{ row.entry.name }}</span>
                  </button>
                }
              </span>
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class EntryTable {
  readonly items = input.required<readonly EntryView[]>();
  readonly mayWrite = input.required<boolean>();
  readonly edited = output<EntryView>();
  protected readonly t = useTexts(catalogueTexts);
  private readonly dates = useDates();
  protected readonly rows = computed(() =>
    this.items().map((entry) => ({
      entry,
      level: this.t(`level.${entry.level}`),
      until:
        entry.validUntil === null
          ? ''
          : this.t(entry.expired ? 'expired' : 'until', { date: this.dates.day(entry.validUntil) }),
    })),
  );
}
