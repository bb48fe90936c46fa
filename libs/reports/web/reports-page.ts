import { Component, computed, inject, input, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Badge, Outcome, useLinks, useSaid, WorkHead } from '@wijkspoor/platform/web';
import { reloadWhile } from '@wijkspoor/platform/web/kit/reload-while';
import type { ReportLine } from '@wijkspoor/reports/domain';
import { AskForm } from './ask-form';
import { badgeOf, useReportWords } from './report-words';
import { isBusy, ReportsApi } from './reports-api';

/** All reports of a gemeente, and asking for one. */
@Component({
  selector: 'ws-reports-page',
  imports: [AskForm, Badge, Outcome, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-work-head [heading]="t('title')" [lead]="t('lead')" [failed]="read.error() ? t('failed.load') : ''" />
      @if (list(); as seen) {
        @if (seen.may.write === 'yes') {
          <section class="ws-stack" aria-labelledby="aanvragen">
            <h2 class="ws-h3" id="aanvragen">{{ t('ask.title') }}</h2>
            <ws-ask-report [gemeente]="slug()" [projects]="seen.projects" (asked)="tell($event)" />
          </section>
        }
        <section class="ws-stack" aria-labelledby="stukken">
          <h2 class="ws-h3" id="stukken">{{ t('list.title') }}</h2>
          <ws-outcome [words]="said.words()" />
          <ul class="ws-stack">
            @for (one of seen.items; track one.id) {
              <li class="ws-panel ws-panel--plain ws-stack-tight">
                <div class="ws-actions">
                  <h3 class="ws-h3">
                    <a [href]="to(one)">{{ words.name(one) }}</a>
                  </h3>
                  <ws-badge [kind]="badge(one)">{{ t(stateKey(one)) }}</ws-badge>
                </div>
                <p class="ws-muted">{{ words.when(one) }}</p>
                @if (busy(one) && one.total > 0) {
                  <p>
                    <progress
                      class="ws-bar"
                      [value]="one.done"
                      [max]="one.total"
                      [attr.aria-label]="words.name(one)"
                    ></progress>
                    {{ t('progress', { done: one.done, total: one.total }) }}
                  </p>
                }
              </li>
            } @empty {
              <li class="ws-panel">{{ t('list.none') }}</li>
            }
          </ul>
          <div class="ws-actions">
            @if (seen.next; as next) {
              <button class="nl-button nl-button--secondary" type="button" (click)="after.set(next)">
                <span class="nl-button__label">{{ t('list.next') }}</span>
              </button>
            }
            @if (after()) {
              <button class="ws-link" type="button" (click)="after.set('')">{{ t('list.first') }}</button>
            }
          </div>
        </section>
      }
    </div>
  `,
})
export class ReportsPage {
  readonly gemeente = input.required<GemeenteView>();
  protected readonly words = useReportWords();
  protected readonly t = this.words.t;
  protected readonly said = useSaid();
  private readonly links = useLinks();
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly after = signal('');
  protected readonly read = inject(ReportsApi).list(this.slug, this.after);
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly badge = ({ state }: ReportLine) => badgeOf[state];
  protected readonly stateKey = ({ state }: ReportLine) => `state.${state}` as const;
  protected readonly busy = ({ state }: ReportLine): boolean => isBusy(state);

  constructor() {
    reloadWhile(() => (this.list()?.items ?? []).some(({ state }) => isBusy(state)), this.read, this.said);
  }

  protected to({ id }: ReportLine): string {
    return this.links.gemeente(this.slug(), `/werk/stukken/${id}`);
  }

  protected tell(words: string): void {
    this.said.say(words);
    this.after.set('');
    this.read.reload();
  }
}
