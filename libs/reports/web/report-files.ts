import { Component, computed, input } from '@angular/core';
import { useTexts } from '@wijkspoor/platform/web';
import type { ReportView } from '@wijkspoor/reports/domain';
import { reportsPath } from './reports-api';
import { reportTexts } from './texts';

/** The files of a frozen report, and how to see that an old file is this report. */
@Component({
  selector: 'ws-report-files',
  template: `
    <section class="ws-panel ws-stack-tight" aria-labelledby="bestanden">
      <h2 class="ws-h3" id="bestanden">{{ t('files.title') }}</h2>
      <ul class="ws-stack-tight">
        @for (file of files(); track file.href) {
          <li>
            <a download [href]="file.href">{{ t(file.key) }}</a> ({{ t('files.size', { n: file.kb }) }})
          </li>
        }
      </ul>
      @if (report().fingerprint; as code) {
        <p class="ws-muted">{{ t('fingerprint', { code: code.slice(0, 16) }) }} <br />{{ t('fingerprint.text') }}</p>
      }
    </section>
  `,
})
export class ReportFiles {
  readonly gemeente = input.required<string>();
  readonly report = input.required<ReportView>();
  protected readonly t = useTexts(reportTexts);
  protected readonly files = computed(() =>
    this.report().files.map(({ format, size }) => ({
      key: `files.${format}` as const,
      kb: Math.max(1, Math.round(size / 1000)),
      href: `${reportsPath(this.gemeente())}/${this.report().id}/files/${format}`,
    })),
  );
}
