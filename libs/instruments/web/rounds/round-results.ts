import { Component, computed, input, output } from '@angular/core';
import type { RoundView } from '@wijkspoor/instruments/domain';
import { ErrorSummary, useApiForm, useLinks, useTexts } from '@wijkspoor/platform/web';
import { roundTexts } from './round-texts';
import { roundPath } from './rounds-api';

/** Whether residents see the results of a round. */
@Component({
  selector: 'ws-round-results',
  imports: [ErrorSummary],
  template: `
    <section class="ws-stack-tight" aria-labelledby="uitkomsten">
      <h2 class="ws-h3" id="uitkomsten">{{ t('results.title') }}</h2>
      <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
      <p>
        {{ t(round().resultsPublic ? 'results.public' : 'results.hidden') }}
        @if (round().resultsPublic) {
          <a [href]="publicPage()">{{ t('results.look') }}</a>
        }
      </p>
      @if (round().waitsForPaper) {
        <p>{{ t('results.waitsForPaper') }}</p>
        @if (round().may.run === 'yes') {
          <div>
            <button class="nl-button nl-button--primary" type="button" (click)="finishPaper()">
              <span class="nl-button__label">{{ t('results.paperIn') }}</span>
            </button>
          </div>
        }
      }
      @if (round().may.run === 'yes') {
        <div>
          <button class="nl-button nl-button--secondary" type="button" (click)="send()">
            <span class="nl-button__label">{{ t(round().resultsPublic ? 'results.hide' : 'results.show') }}</span>
          </button>
        </div>
      }
    </section>
  `,
})
export class RoundResults {
  readonly gemeente = input.required<string>();
  readonly round = input.required<RoundView>();
  /** What happened, in words. */
  readonly changed = output<string>();
  protected readonly t = useTexts(roundTexts);
  private readonly links = useLinks();
  protected readonly api = useApiForm('uitkomsten', {}, this.t('failed.load'));
  protected readonly publicPage = computed(() =>
    this.links.gemeente(this.gemeente(), `/${this.round().wijk.slug}/uitkomsten/${this.round().number}`),
  );

  protected async finishPaper(): Promise<void> {
    const { number, version } = this.round();
    const path = `${roundPath(this.gemeente(), number)}/paper-in`;
    if (await this.api.send({ method: 'PUT', path, body: {}, version }, ''))
      this.changed.emit(this.t('results.paperDone'));
  }

  protected async send(): Promise<void> {
    const { number, version, resultsPublic } = this.round();
    const published = !resultsPublic;
    const path = `${roundPath(this.gemeente(), number)}/results-publication`;
    if (await this.api.send({ method: 'PUT', path, body: { published }, version }, ''))
      this.changed.emit(this.t(published ? 'results.shown' : 'results.taken'));
  }
}
