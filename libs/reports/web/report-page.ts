import { Component, computed, inject, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, Badge, Breadcrumb, Outcome, useLinks, useSaid } from '@wijkspoor/platform/web';
import { reloadWhile } from '@wijkspoor/platform/web/kit/reload-while';
import { ReportFiles } from './report-files';
import { ReportMoves } from './report-moves';
import { ReportPart } from './report-part';
import { badgeOf, useReportWords } from './report-words';
import { isBusy, ReportsApi } from './reports-api';
import { StoryShown } from './story-shown';

/** One report: what stands in it, writing in it, freezing it, taking its files. */
@Component({
  selector: 'ws-report-page',
  imports: [Alert, Badge, Breadcrumb, Outcome, ReportFiles, ReportMoves, ReportPart, StoryShown],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      @if (read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.load') }}</p>
        </ws-alert>
      }
      @if (shown(); as seen) {
        <div class="ws-stack-tight">
          <ws-breadcrumb [label]="t('crumbs')" [items]="crumbs()" />
          <h1>{{ seen.content?.title ?? words.name(seen) }}</h1>
          <p>
            <ws-badge [kind]="badge()">{{ t(stateKey()) }}</ws-badge>
          </p>
          <p class="ws-muted">{{ words.when(seen) }}</p>
          @if (seen.content; as content) {
            <p class="ws-muted">{{ t('page.lead', { date: words.day(content.madeOn) }) }}</p>
          }
        </div>
        <ws-outcome [words]="said.words()" />
        @if (busy()) {
          <div class="ws-panel" role="status">
            <p>{{ t('wait.text') }}</p>
            @if (seen.total > 0) {
              <p>
                <progress
                  class="ws-bar"
                  [value]="seen.done"
                  [max]="seen.total"
                  [attr.aria-label]="words.name(seen)"
                ></progress>
                {{ t('progress', { done: seen.done, total: seen.total }) }}
              </p>
            }
          </div>
        }
        @if (seen.state === 'failed') {
          <ws-alert kind="error">
            <p>{{ t('failed.text') }}</p>
          </ws-alert>
        }
        @if (seen.state === 'cancelled') {
          <p class="ws-panel">{{ t('cancelled.text') }}</p>
        }
        @if (seen.files.length > 0) {
          <ws-report-files [gemeente]="slug()" [report]="seen" />
        }
        @if (seen.state === 'frozen' && seen.page !== null) {
          <ws-story-shown [gemeente]="slug()" [report]="seen" (changed)="tell($event)" />
        }
        @for (part of seen.content?.parts ?? []; track part.key) {
          <ws-report-part
            [gemeente]="slug()"
            [report]="seen"
            [part]="part"
            [writes]="seen.state === 'draft' && seen.may.write === 'yes'"
            (saved)="tell(t('saved'))"
          />
        }
        @if (seen.may.write === 'yes' && seen.moves.length > 0) {
          <ws-report-moves [gemeente]="slug()" [report]="seen" (moved)="tell($event)" />
        }
      }
    </div>
  `,
})
export class ReportPage {
  readonly gemeente = input.required<GemeenteView>();
  /** Id of the report. */
  readonly report = input.required<string>();
  protected readonly words = useReportWords();
  protected readonly t = this.words.t;
  protected readonly said = useSaid();
  private readonly links = useLinks();
  protected readonly slug = computed(() => this.gemeente().slug);
  private readonly root = computed(() => this.links.gemeente(this.slug(), '/werk/stukken'));
  protected readonly crumbs = computed(() => [{ text: this.t('title'), href: this.root() }, { text: this.name() }]);
  protected readonly read = inject(ReportsApi).report(this.slug, this.report);
  private readonly name = computed(() => {
    const seen = this.shown();
    return seen === undefined ? '' : this.words.name(seen);
  });
  protected readonly shown = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly busy = computed(() => isBusy(this.shown()?.state ?? 'draft'));
  protected readonly badge = computed(() => badgeOf[this.shown()?.state ?? 'draft']);
  protected readonly stateKey = computed(() => `state.${this.shown()?.state ?? 'draft'}` as const);

  constructor() {
    reloadWhile(this.busy, this.read);
  }

  protected tell(words: string): void {
    this.said.say(words);
    this.read.reload();
  }
}
