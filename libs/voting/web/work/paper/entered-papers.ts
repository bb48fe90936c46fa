import { Component, computed, input } from '@angular/core';
import { Badge, useTexts } from '@wijkspoor/platform/web';
import type { PaperList } from '@wijkspoor/voting/domain';
import { votePaperTexts } from './vote-paper-texts';

/** The ballot papers that were entered, the last numbers first. What stands on them is shown to nobody. */
@Component({
  selector: 'ws-entered-papers',
  imports: [Badge],
  template: `
    <section class="ws-stack" aria-labelledby="ingevoerd">
      <h2 class="ws-h3" id="ingevoerd">{{ t('entered.title') }}</h2>
      @if (rows().length > 0) {
        <table class="ws-table ws-table--cards" role="table" aria-labelledby="ingevoerd">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{{ t('entered.number') }}</th>
              <th role="columnheader" scope="col">{{ t('entered.by') }}</th>
              <th role="columnheader" scope="col">{{ t('entered.state') }}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (row of rows(); track row.number) {
              <tr role="row">
                <th role="rowheader" scope="row">{{ row.number }}</th>
                <td role="cell" [attr.data-label]="t('entered.by')">
                  <span dir="auto">{{ row.by }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('entered.state')">
                  <ws-badge [kind]="row.checked ? 'done' : 'plain'">{{
                    t(row.checked ? 'entered.checked' : 'entered.unchecked')
                  }}</ws-badge>
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
export class EnteredPapers {
  readonly list = input.required<PaperList>();
  protected readonly t = useTexts(votePaperTexts);
  protected readonly rows = computed(() =>
    this.list()
      .items.map((item) => ({
        ...item,
        by: item.mine ? this.t('entered.you') : (item.enteredBy ?? this.t('entered.unknown')),
      }))
      .reverse(),
  );
}
