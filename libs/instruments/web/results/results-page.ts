import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import type { RoundResults } from '@wijkspoor/instruments/domain';
import { Alert, Breadcrumb, frameTexts, Page, useDates, useLinks, useTexts } from '@wijkspoor/platform/web';
import { ResultsBody } from './results-body';
import { resultTexts } from './texts';

/** What residents answered in a round, for everybody. */
@Component({
  selector: 'ws-results-page',
  imports: [Alert, Breadcrumb, ResultsBody],
  template: `
    <div class="ws-section ws-section--top">
      <div class="ws-wrap ws-stack-wide">
        <div class="ws-stack">
          <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
          <h1>{{ t('title', names()) }}</h1>
          <p class="ws-lead">{{ lead() }}</p>
          @if (results().round.state === 'open') {
            <p>
              <a [href]="page('meedoen/' + results().round.number)">{{ t('takePart') }}</a>
            </p>
          } @else if (results().round.state === 'closed') {
            <p>
              <a [href]="page('meedoen/' + results().round.number + '/terugkoppeling')">{{ t('feedback') }}</a>
            </p>
          }
        </div>
        @if (!results().round.published) {
          <ws-alert kind="info">
            <p>{{ t('preview') }}</p>
          </ws-alert>
        }
        <ws-results-body [results]="results()" [page]="page('uitkomsten/' + results().round.number)" />
      </div>
    </div>
  `,
})
export class ResultsPage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  readonly results = input.required<RoundResults>();
  protected readonly t = useTexts(resultTexts);
  protected readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  private readonly dates = useDates();
  private readonly head = inject(Page);
  protected readonly names = computed(() => ({
    wijk: this.results().round.wijk.name,
    title: this.results().round.title,
  }));
  protected readonly page = (path: string): string =>
    this.links.gemeente(this.gemeente().slug, `/${this.results().round.wijk.slug}/${path}`);
  protected readonly lead = computed(() => {
    const { title, opensAt, closesAt, state } = this.results().round;
    const from = opensAt === null ? '' : this.dates.day(opensAt);
    const until = closesAt === null ? '' : this.dates.day(closesAt);
    const said = this.t('lead', { title, from, until });
    return state === 'open' ? `${said} ${this.t('stillOpen', { until })}` : said;
  });
  protected readonly crumbs = computed(() => [
    { text: this.gemeente().name, href: this.links.gemeente(this.gemeente().slug) },
    { text: this.names().wijk, href: this.links.gemeente(this.gemeente().slug, `/${this.results().round.wijk.slug}`) },
    { text: this.t('crumb') },
  ]);

  ngOnInit(): void {
    this.head.title(`${this.t('title', this.names())}, ${this.gemeente().name} | Wijkspoor`);
    this.head.description(this.t('description', this.names()));
  }
}
