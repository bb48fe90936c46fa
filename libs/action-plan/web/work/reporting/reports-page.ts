import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { type ReportList, reportLists } from '@wijkspoor/action-plan/domain';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Badge, useLinks, WorkHead } from '@wijkspoor/platform/web';
import { useReportWords } from './report-words';
import { ReportsApi } from './reports-api';

type Show = ReportList['show'];

/** Reports of a gemeente: what is to do first, for who writes them and for who judges them. */
@Component({
  selector: 'ws-reports-page',
  imports: [Badge, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-work-head
        [heading]="t('list.title')"
        [lead]="t('list.lead')"
        [failed]="read.error() ? t('failed.load') : ''"
      />
      <nav [attr.aria-label]="t('list.filter')">
        <ul class="ws-chips">
          @for (chip of chips(); track chip.href) {
            <li>
              <a class="ws-pill" [href]="chip.href" [attr.aria-current]="chip.current ? 'page' : null">{{
                chip.text
              }}</a>
            </li>
          }
        </ul>
      </nav>
      @if (rows().length > 0) {
        <table class="ws-table ws-table--cards" role="table" [attr.aria-label]="t('list.title')">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{{ t('list.report') }}</th>
              <th role="columnheader" scope="col">{{ t('list.period') }}</th>
              <th role="columnheader" scope="col">{{ t('list.due') }}</th>
              <th role="columnheader" scope="col">{{ t('list.state') }}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (row of rows(); track row.href) {
              <tr role="row">
                <th role="rowheader" scope="row">
                  <a dir="auto" [href]="row.href">{{ row.title }}</a>
                  <span class="ws-table__under">{{ row.under }}</span>
                </th>
                <td role="cell" [attr.data-label]="t('list.period')">
                  <span>{{ row.period }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('list.due')">
                  <span>{{ row.due }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('list.state')">
                  <ws-badge [kind]="row.badge">{{ row.state }}</ws-badge>
                </td>
              </tr>
            }
          </tbody>
        </table>
      } @else if (list(); as found) {
        <p class="ws-panel">{{ t(noneKey(found.show)) }}</p>
      }
      <div class="ws-actions">
        @if (list()?.next; as next) {
          <button class="nl-button nl-button--secondary" type="button" (click)="after.set(next)">
            <span class="nl-button__label">{{ t('list.next') }}</span>
          </button>
        }
        @if (after()) {
          <button class="ws-link" type="button" (click)="after.set('')">{{ t('list.first') }}</button>
        }
        <a [href]="to('/knelpunten')">{{ t('list.obstacles') }}</a>
      </div>
    </div>
  `,
})
export class ReportsPage {
  readonly gemeente = input.required<GemeenteView>();
  /** The list to show, as the address has it. */
  readonly show = input.required<string>();
  private readonly words = useReportWords();
  protected readonly t = this.words.t;
  private readonly links = useLinks();
  private readonly slug = computed(() => this.gemeente().slug);
  protected readonly after = linkedSignal({ source: this.show, computation: () => '' });
  private readonly query = computed(() => {
    const known = reportLists.find((one) => one === this.show());
    const asked = { show: known ?? '', after: this.after() };
    const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
    return query === '' ? '' : `?${query}`;
  });
  protected readonly read = inject(ReportsApi).list(this.slug, this.query);
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly noneKey = (show: Show) => `list.none.${show}` as const;
  protected readonly chips = computed(() => {
    const list = this.list();
    if (list === undefined) return [];
    const lists = reportLists.filter(
      (one) => (one !== 'mine' || list.may.write === 'yes') && (one !== 'submitted' || list.may.judge === 'yes'),
    );
    return lists.map((one) => ({
      text:
        one === 'accepted' || one === 'all'
          ? this.t(`list.show.${one}`)
          : `${this.t(`list.show.${one}`)} (${list.counts[one]})`,
      href: this.to(`/rapportages?toon=${one}`),
      current: one === list.show,
    }));
  });
  protected readonly rows = computed(() =>
    (this.list()?.items ?? []).map((report) => ({
      title: report.intervention.name,
      under: [
        report.organisation ?? this.t('list.own'),
        ...(report.wijken.length > 0 ? report.wijken : [report.project.name]),
      ].join(', '),
      period: `${this.words.day(report.period.startsOn)} – ${this.words.day(report.period.endsOn)}`,
      due: this.words.day(report.dueOn),
      badge: this.words.badge(report),
      state:
        report.daysLate > 0
          ? `${this.words.state(report)}, ${this.t('late', { n: report.daysLate })}`
          : this.words.state(report),
      href: this.to(`/rapportages/${report.id}`),
    })),
  );

  /** @param path below `/werk`. */
  protected to(path: string): string {
    return this.links.gemeente(this.slug(), `/werk${path}`);
  }
}
