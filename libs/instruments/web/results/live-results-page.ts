import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { RoundResults } from '@wijkspoor/instruments/domain';
import { Alert, useLinks, useTexts, WorkHead } from '@wijkspoor/platform/web';
import { reloadWhile } from '@wijkspoor/platform/web/kit/reload-while';
import { ResultsBody } from './results-body';
import { resultTexts } from './texts';

/** The results of a round for staff, also before they are public: a screen in the hall that keeps itself up to date. */
@Component({
  selector: 'ws-live-results-page',
  imports: [Alert, ResultsBody, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <p>
        <a [href]="links.gemeente(gemeente().slug, '/werk/ronden/' + round())">{{ title() }}</a>
      </p>
      @if (shown(); as results) {
        <ws-work-head
          [heading]="t('title', { wijk: results.round.wijk.name })"
          [lead]="results.round.state === 'open' ? t('live') : ''"
        />
        @if (!results.round.published) {
          <ws-alert kind="info">
            <p>{{ t('preview') }}</p>
          </ws-alert>
        }
        <ws-results-body
          [results]="results"
          [page]="
            links.gemeente(gemeente().slug, '/' + results.round.wijk.slug + '/uitkomsten/' + results.round.number)
          "
        />
      } @else if (results.error()) {
        <ws-work-head [heading]="t('crumb')" [lead]="t('none')" />
      }
    </div>
  `,
})
export class LiveResultsPage {
  readonly gemeente = input.required<GemeenteView>();
  /** Number of the round. */
  readonly round = input.required<string>();
  protected readonly t = useTexts(resultTexts);
  protected readonly links = useLinks();
  protected readonly results = httpResource(
    () => `/v1/gemeenten/${this.gemeente().slug}/deelname/${this.round()}/results`,
    { parse: (body) => RoundResults.parse(body) },
  );
  protected readonly shown = computed(() => (this.results.hasValue() ? this.results.value() : null));
  protected readonly title = computed(() => this.shown()?.round.title ?? this.t('crumb'));

  constructor() {
    reloadWhile(() => true, this.results);
  }
}
