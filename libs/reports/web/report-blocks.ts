import { Component, computed, input } from '@angular/core';
import { type Part, type ReportLanguage, shownSource, shownTable } from '@wijkspoor/reports/domain';
import { ReportChart } from './report-chart';

/** What is known of a part of a report, each with its source. */
@Component({
  selector: 'ws-report-blocks',
  imports: [ReportChart],
  template: `
    <div class="ws-stack" [attr.lang]="language()">
      @for (block of blocks(); track $index) {
        @switch (block.kind) {
          @case ('lines') {
            <ul class="ws-stack-tight" dir="auto">
              @for (item of block.items; track $index) {
                <li>
                  {{ item.text }}<br /><span class="ws-muted">{{ source(item.source) }}</span>
                </li>
              }
            </ul>
          }
          @case ('chart') {
            <figure class="ws-stack-tight" dir="auto">
              <figcaption>
                <strong>{{ block.title }}</strong>
              </figcaption>
              <ws-report-chart [chart]="block" [language]="language()" />
              <p class="ws-muted">{{ source(block.source) }}</p>
            </figure>
          }
          @case ('table') {
            <div class="ws-stack-tight" dir="auto">
              <table class="ws-table ws-table--cards" role="table" [attr.aria-label]="block.title || part().title">
                <thead role="rowgroup">
                  <tr role="row">
                    @for (column of block.shown.columns; track $index) {
                      <th scope="col" role="columnheader">{{ column.title }}</th>
                    }
                  </tr>
                </thead>
                <tbody role="rowgroup">
                  @for (row of block.shown.rows; track $index) {
                    <tr role="row">
                      @for (cell of row; track $index) {
                        <td role="cell" [attr.data-label]="block.shown.columns[$index]?.title">{{ cell }}</td>
                      }
                    </tr>
                  }
                </tbody>
              </table>
              @if (block.shown.more) {
                <p>
                  <strong>{{ block.shown.more }}</strong>
                </p>
              }
              <p class="ws-muted">{{ source(block.source) }}</p>
            </div>
          }
        }
      }
    </div>
  `,
})
export class ReportBlocks {
  readonly part = input.required<Pick<Part, 'title' | 'blocks'>>();
  /** Of the report. */
  readonly language = input.required<ReportLanguage>();
  protected readonly source = (words: string): string => shownSource(words, this.language());
  protected readonly blocks = computed(() =>
    this.part().blocks.map((block) =>
      block.kind === 'table' ? { ...block, shown: shownTable(block, this.language()) } : block,
    ),
  );
}
