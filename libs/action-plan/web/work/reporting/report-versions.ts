import { Component, computed, input } from '@angular/core';
import type { ReportView } from '@wijkspoor/action-plan/domain';
import { useLinks } from '@wijkspoor/platform/web';
import { useReportWords } from './report-words';

/** Versions of a report that were accepted, and what was said when it came back before. */
@Component({
  selector: 'ws-report-versions',
  template: `
    @if (versions().length > 0) {
      <section class="ws-stack" aria-labelledby="versies">
        <h2 class="ws-h3" id="versies">{{ t('one.versions') }}</h2>
        <ul class="ws-list">
          @for (version of versions(); track version.href) {
            <li>
              <a [href]="version.href">{{ version.text }}</a>
              @if (version.why) {
                <span dir="auto">: {{ version.why }}</span>
              }
            </li>
          }
        </ul>
      </section>
    }
    @if (before().length > 0) {
      <section class="ws-stack" aria-labelledby="eerder">
        <h2 class="ws-h3" id="eerder">{{ t('one.remarksBefore') }}</h2>
        <ul class="ws-list">
          @for (remark of before(); track $index) {
            <li dir="auto">{{ remark }}</li>
          }
        </ul>
      </section>
    }
  `,
})
export class ReportVersions {
  readonly gemeente = input.required<string>();
  readonly report = input.required<ReportView>();
  private readonly words = useReportWords();
  private readonly links = useLinks();
  protected readonly t = this.words.t;
  protected readonly versions = computed(() =>
    this.report().versions.map(({ number, acceptedAt, why }) => ({
      why,
      text: this.t('one.version', { n: number, day: this.words.dayOf(acceptedAt) }),
      href: this.links.gemeente(this.gemeente(), `/werk/rapportages/${this.report().id}/versies/${number}`),
    })),
  );
  protected readonly before = computed(() =>
    this.report()
      .remarks.filter(({ current }) => !current)
      .map(({ part, words }) => (part === null ? words : `${this.t(`part.${part}`)}: ${words}`)),
  );
}
