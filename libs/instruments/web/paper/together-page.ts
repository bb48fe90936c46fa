import { Component, computed, DOCUMENT, inject, input, linkedSignal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { isLanguage, languageName, writeAddress } from '@wijkspoor/platform/domain';
import { Alert, ErrorSummary, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { OptionGroup } from '@wijkspoor/platform/web/kit/option-group';
import { RoundHead } from '../rounds/round-head';
import { PaperApi } from './paper-api';
import { paperTexts } from './paper-texts';

/** A key person begins a form for somebody, and goes on in the questions that residents see. */
@Component({
  selector: 'ws-together-page',
  imports: [Alert, ErrorSummary, OptionGroup, RoundHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-round-head
        [gemeente]="slug()"
        [round]="round()"
        [heading]="t('together.title')"
        [lead]="t('together.lead')"
      />
      @if (read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.load') }}</p>
        </ws-alert>
      }
      @if (read.hasValue()) {
        @if (round(); as seen) {
          <div class="ws-panel">
            <h2 class="ws-h3">{{ t('together.before') }}</h2>
            <ul class="ws-list">
              <li>{{ t('together.before1') }}</li>
              <li>{{ t('together.before2') }}</li>
              <li>{{ t('together.before3') }}</li>
            </ul>
          </div>
          @if (!seen.channels.includes('assisted')) {
            <p>{{ t('together.notOffered') }}</p>
          } @else if (seen.state !== 'open') {
            <p>{{ t('together.notOpen') }}</p>
          } @else {
            <form class="ws-form" method="post" (submit)="begin($event)">
              <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
              @if (languages().length > 1) {
                <ws-option-group
                  [fieldId]="api.id('language')"
                  [legend]="t('together.language')"
                  [several]="false"
                  [options]="languages()"
                  [chosen]="[language()]"
                  (chosenChange)="pick($event)"
                />
              }
              <p class="ws-muted">{{ t('together.marked') }}</p>
              <div>
                <button class="nl-button nl-button--primary" type="submit">
                  <span class="nl-button__label">{{ t('together.go') }}</span>
                </button>
              </div>
            </form>
          }
        } @else {
          <p>{{ t('together.notOpen') }}</p>
        }
      }
    </div>
  `,
})
export class TogetherPage {
  readonly gemeente = input.required<GemeenteView>();
  /** Number of the round. */
  readonly number = input.required<string>();
  protected readonly t = useTexts(paperTexts);
  private readonly document = inject(DOCUMENT);
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(PaperApi).rounds(this.slug);
  protected readonly round = computed(() =>
    this.read.hasValue() ? this.read.value().items.find(({ number }) => String(number) === this.number()) : undefined,
  );
  protected readonly api = useApiForm('samen', {}, this.t('failed.send'));
  protected readonly language = linkedSignal(() => this.round()?.languages[0] ?? 'nl');
  protected readonly languages = computed(() =>
    (this.round()?.languages ?? []).map((value) => ({ value, label: languageName(value) })),
  );

  protected pick([chosen]: readonly string[]): void {
    if (isLanguage(chosen)) this.language.set(chosen);
  }

  protected async begin(event: Event): Promise<void> {
    event.preventDefault();
    const round = this.round();
    if (round === undefined) return;
    const language = this.language();
    const path = `/v1/gemeenten/${this.slug()}/deelname/${round.number}/forms`;
    if (!(await this.api.send({ method: 'POST', path, body: { language, assisted: true } }, ''))) return;
    const question = `/${round.wijk.slug}/meedoen/${round.number}/vraag/${round.firstScreen}`;
    // a page of residents: loaded as a whole
    this.document.location.assign(writeAddress({ language, gemeente: this.slug(), path: question }));
  }
}
