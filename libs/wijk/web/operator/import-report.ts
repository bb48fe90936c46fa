import { Component, computed, input } from '@angular/core';
import { useTexts } from '@wijkspoor/platform/web';
import type { ImportReport } from '@wijkspoor/wijk/domain';
import { figureTexts } from '../figure-texts';

/** What an import has to say: the columns it took, and by line what it did not understand. */
@Component({
  selector: 'ws-import-report',
  template: `
    @if (remarks().length > 0) {
      <ul class="ws-list">
        @for (remark of remarks(); track $index) {
          <li>
            <strong>{{ remark.where }}</strong>
            @if (remark.detail) {
              <bdi>{{ remark.detail }}</bdi>
            }
            <br />
            {{ remark.text }}
          </li>
        }
      </ul>
      @if (report().more > 0) {
        <p>{{ t('report.more', { n: report().more }) }}</p>
      }
    } @else {
      <p>{{ t('report.none') }}</p>
    }
    @if (report().columns.length > 0) {
      <details>
        <summary class="ws-link">{{ t('report.columns', { n: report().columns.length }) }}</summary>
        <ul class="ws-list">
          @for (column of report().columns; track column.key) {
            <li>
              <bdi>{{ column.title }}</bdi>
              @if (column.unit) {
                <span class="ws-muted">{{ column.unit }}</span>
              }
            </li>
          }
        </ul>
      </details>
    }
  `,
})
export class ImportReportView {
  readonly report = input.required<ImportReport>();
  protected readonly t = useTexts(figureTexts);
  protected readonly remarks = computed(() =>
    this.report().lines.map(({ line, code, column, found }) => ({
      where: line === 0 ? this.t('report.whole') : this.t('report.line', { n: line }),
      detail: [column, found].filter((part) => part !== undefined).join(': '),
      text: this.t(`import.${code}`),
    })),
  );
}
