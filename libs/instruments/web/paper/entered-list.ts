import { Component, computed, input } from '@angular/core';
import type { SheetList } from '@wijkspoor/instruments/domain';
import { Badge, useLinks, useTexts } from '@wijkspoor/platform/web';
import { paperTexts } from './paper-texts';

/** The sheets that were entered, the last numbers first. */
@Component({
  selector: 'ws-entered-list',
  imports: [Badge],
  template: `
    <section class="ws-stack" aria-labelledby="ingevoerd">
      <h2 class="ws-h3" id="ingevoerd">{{ t('entered.title') }}</h2>
      @if (rows().length > 0) {
        <p>{{ t('entered.count', { n: rows().length }) }}</p>
        <table class="ws-table ws-table--cards" role="table" aria-labelledby="ingevoerd">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{{ t('entered.number') }}</th>
              <th role="columnheader" scope="col">{{ t('entered.by') }}</th>
              <th role="columnheader" scope="col">{{ t('entered.scores') }}</th>
              <th role="columnheader" scope="col">{{ t('entered.texts') }}</th>
              <th role="columnheader" scope="col">
                <span class="ws-vh">{{ t('entered.correct') }}</span>
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (row of rows(); track row.number) {
              <tr role="row">
                <th role="rowheader" scope="row">{{ row.number }}</th>
                <td role="cell" [attr.data-label]="t('entered.by')">
                  <span dir="auto">{{ row.by }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('entered.scores')">
                  <ws-badge [kind]="row.checked ? 'done' : 'plain'">{{
                    t(row.checked ? 'entered.checked' : 'entered.unchecked')
                  }}</ws-badge>
                </td>
                <td role="cell" [attr.data-label]="t('entered.texts')">
                  <ws-badge [kind]="row.textsEntered ? 'done' : 'plain'">{{
                    t(row.textsEntered ? 'entered.textsDone' : 'entered.textsTodo')
                  }}</ws-badge>
                </td>
                <td role="cell">
                  <a [href]="row.href">
                    {{ t(row.checked || row.mine ? 'entered.correct' : 'paper.check') }}
                    <span class="ws-vh">{{ t('key.sheet', { number: '' + row.number }) }}</span>
                  </a>
                </td>
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <p>{{ t('entered.none') }}</p>
      }
    </section>
  `,
})
export class EnteredList {
  readonly gemeente = input.required<string>();
  readonly list = input.required<SheetList>();
  protected readonly t = useTexts(paperTexts);
  private readonly links = useLinks();
  protected readonly rows = computed(() => {
    const { items, round } = this.list();
    const page = this.links.gemeente(this.gemeente(), `/werk/ronden/${round.number}/papier/nakijken`);
    return items
      .map((item) => ({
        ...item,
        by: item.mine ? this.t('entered.you') : (item.enteredBy ?? this.t('entered.unknown')),
        href: `${page}?formulier=${item.number}`,
      }))
      .reverse();
  });
}
