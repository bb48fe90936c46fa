import { Component, computed, effect, inject, input } from '@angular/core';
import type { ReportView } from '@wijkspoor/action-plan/domain';
import { Alert, Badge, Breadcrumb, frameTexts, Page, useLinks, useTexts } from '@wijkspoor/platform/web';
import { useReportWords } from './report-words';

/** Top of a report: of what and which period it is, how it stands, and what the gemeente said. */
@Component({
  selector: 'ws-report-head',
  imports: [Alert, Badge, Breadcrumb],
  template: `
    <div class="ws-stack">
      <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
      <div class="ws-stack-tight">
        <h1 dir="auto">{{ heading() }}</h1>
        @if (report(); as report) {
          <p class="ws-muted">{{ lead() }}</p>
          <p>
            <ws-badge [kind]="words.badge(report)">{{ words.state(report) }}</ws-badge>
            @if (report.daysLate > 0) {
              {{ t('late', { n: report.daysLate }) }}
            }
          </p>
          @if (report.author && report.submittedAt) {
            <p class="ws-muted">{{ t('one.author', { name: report.author, day: words.dayOf(report.submittedAt) }) }}</p>
          }
          @if (report.state === 'accepted' && report.acceptedAt) {
            <p class="ws-muted">{{ t('one.accepted', { day: words.dayOf(report.acceptedAt) }) }}</p>
          }
        }
      </div>
      @if (failed()) {
        <ws-alert kind="error">
          <p>{{ t('failed.report') }}</p>
        </ws-alert>
      }
      @if (report()?.held) {
        <ws-alert kind="warning">
          <p>{{ t('one.held') }}</p>
        </ws-alert>
      }
      @if (report()?.state === 'returned') {
        <ws-alert kind="info">
          <p>{{ t(report()?.may.write === 'yes' ? 'one.returned' : 'one.returnedThere') }}</p>
          @for (remark of whole(); track $index) {
            <p class="ws-prose" dir="auto">{{ remark }}</p>
          }
        </ws-alert>
      }
      @if (report()?.storyWithdrawn) {
        <p class="ws-muted">{{ t('one.withdrawn') }}</p>
      }
    </div>
  `,
})
export class ReportHead {
  readonly gemeente = input.required<string>();
  readonly report = input<ReportView>();
  readonly failed = input(false);
  protected readonly words = useReportWords();
  protected readonly t = this.words.t;
  protected readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  protected readonly heading = computed(() => {
    const report = this.report();
    return report === undefined ? this.t('one.title') : this.t('one.heading', { title: report.intervention.name });
  });
  protected readonly crumbs = computed(() => [
    { text: this.t('list.title'), href: this.links.gemeente(this.gemeente(), '/werk/rapportages') },
    { text: this.report()?.intervention.name ?? this.t('one.title'), href: '', current: true },
  ]);
  protected readonly lead = computed(() => {
    const report = this.report();
    if (report === undefined) return '';
    const { project, wijken, organisation, period, dueOn, state } = report;
    return [
      this.t('one.lead', {
        project: wijken.length > 0 ? `${wijken.join(', ')}, ${project.name}` : project.name,
        organisation: organisation ?? this.t('list.own'),
        from: this.words.day(period.startsOn),
        to: this.words.day(period.endsOn),
      }),
      ...(period.last ? [this.t('one.last')] : []),
      ...(state === 'accepted' || state === 'submitted' ? [] : [this.t('one.due', { day: this.words.day(dueOn) })]),
    ].join(' ');
  });
  protected readonly whole = computed(() =>
    (this.report()?.remarks ?? []).filter(({ part, current }) => part === null && current).map(({ words }) => words),
  );

  constructor() {
    const page = inject(Page);
    effect(() => {
      const report = this.report();
      if (report !== undefined) page.title(`${this.heading()} | ${report.project.name} | Wijkspoor`);
    });
  }
}
