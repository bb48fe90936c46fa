import { Component, computed, inject, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { useDates, useLinks, useTexts, WorkHead } from '@wijkspoor/platform/web';
import { PaperApi } from './paper-api';
import { paperTexts } from './paper-texts';

/** Rounds for which somebody enters what others say. */
@Component({
  selector: 'ws-entry-rounds-page',
  imports: [WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-work-head
        [heading]="t('together.rounds')"
        [lead]="t('together.roundsLead')"
        [failed]="read.error() ? t('failed.load') : ''"
      />
      @if (read.hasValue()) {
        <ul class="ws-stack">
          @for (round of rounds(); track round.number) {
            <li class="ws-panel ws-panel--plain ws-stack-tight">
              <h2 class="ws-h3" dir="auto">{{ round.title }}</h2>
              <p class="ws-muted">{{ round.wijk.name }} · {{ round.when }}</p>
              <div class="ws-actions">
                @if (round.together) {
                  <a class="nl-button nl-button--primary" [href]="round.href + '/samen'">
                    <span class="nl-button__label"
                      >{{ t('together.title') }} <span class="ws-vh">{{ round.title }}</span></span
                    >
                  </a>
                }
                @if (round.paper) {
                  <a class="nl-button nl-button--secondary" [href]="round.href + '/papier'">
                    <span class="nl-button__label"
                      >{{ t('paper.title') }} <span class="ws-vh">{{ round.title }}</span></span
                    >
                  </a>
                }
              </div>
            </li>
          } @empty {
            <li class="ws-panel">{{ t('together.noRounds') }}</li>
          }
        </ul>
      }
    </div>
  `,
})
export class EntryRoundsPage {
  readonly gemeente = input.required<GemeenteView>();
  protected readonly t = useTexts(paperTexts);
  private readonly dates = useDates();
  private readonly links = useLinks();
  private readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(PaperApi).rounds(this.slug);
  protected readonly rounds = computed(() =>
    (this.read.hasValue() ? this.read.value().items : []).map((round) => ({
      ...round,
      href: this.links.gemeente(this.slug(), `/werk/ronden/${round.number}`),
      when:
        round.state === 'open' && round.closesAt !== null
          ? this.t('together.until', { date: this.dates.dayAndTime(round.closesAt) })
          : this.t('together.closed'),
      together: round.state === 'open' && round.channels.includes('assisted'),
      paper: round.channels.includes('paper'),
    })),
  );
}
