import { Component, computed, inject, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { useLinks, WorkHead } from '@wijkspoor/platform/web';
import { ReportRead } from './report-read';
import { useReportWords } from './report-words';
import { ReportsApi } from './reports-api';

/** A report as it was accepted. */
@Component({
  selector: 'ws-version-page',
  imports: [ReportRead, WorkHead],
  template: `
    <div class="ws-wrap ws-narrow ws-section--top ws-stack-wide">
      <ws-work-head [heading]="t('one.title')" [lead]="lead()" [failed]="read.error() ? t('failed.report') : ''" />
      <p>
        <a [href]="back()">{{ t('one.versionNow') }}</a>
      </p>
      @if (shown(); as version) {
        <ws-report-read [content]="version.content" [goals]="version.goals" />
      }
    </div>
  `,
})
export class VersionPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly report = input.required<string>();
  readonly version = input.required<string>();
  private readonly words = useReportWords();
  protected readonly t = this.words.t;
  private readonly links = useLinks();
  private readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(ReportsApi).version(this.slug, this.report, this.version);
  protected readonly shown = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly back = computed(() => this.links.gemeente(this.slug(), `/werk/rapportages/${this.report()}`));
  protected readonly lead = computed(() => {
    const version = this.shown();
    if (version === undefined) return '';
    return this.t('one.version', { n: version.number, day: this.words.dayOf(version.acceptedAt) });
  });
}
