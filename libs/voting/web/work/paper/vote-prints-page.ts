import { Component, computed, DestroyRef, inject, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, Outcome, useSaid, useTexts } from '@wijkspoor/platform/web';
import { VoteHead } from '../vote-head';
import { VotePaperApi } from './vote-paper-api';
import { votePaperTexts } from './vote-paper-texts';
import { VotePrintForm } from './vote-print-form';
import { VotePrintLine } from './vote-print-line';

/** How often the page asks how far a print is, while one is being made. */
const everyMs = 2_000;

/** What is printed for a vote: asking for it, seeing how far it is, taking it once. */
@Component({
  selector: 'ws-vote-prints-page',
  imports: [Alert, Outcome, VoteHead, VotePrintForm, VotePrintLine],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-vote-head
        [gemeente]="slug()"
        [project]="list()?.vote?.project"
        [vote]="list()?.vote"
        [heading]="t('prints.title')"
        [lead]="t('prints.lead')"
      />
      @if (read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.load') }}</p>
        </ws-alert>
      }
      @if (list(); as seen) {
        <div class="ws-halves">
          <section class="ws-stack" aria-labelledby="nieuw">
            <h2 class="ws-h3" id="nieuw">{{ t('prints.ask') }}</h2>
            @if (seen.vote.kinds.length > 0) {
              <ws-vote-print-form [gemeente]="slug()" [vote]="seen.vote" (asked)="tell($event)" />
            } @else {
              <p>{{ t('prints.noKinds') }}</p>
            }
          </section>
          <section class="ws-stack" aria-labelledby="aangevraagd">
            <h2 class="ws-h3" id="aangevraagd">{{ t('prints.list') }}</h2>
            <ws-outcome [words]="said.words()" />
            <ul class="ws-stack">
              @for (print of seen.items; track print.id) {
                <li>
                  <ws-vote-print-line [gemeente]="slug()" [vote]="vote()" [print]="print" (changed)="tell($event)" />
                </li>
              } @empty {
                <li class="ws-panel">{{ t('prints.none') }}</li>
              }
            </ul>
          </section>
        </div>
      }
    </div>
  `,
})
export class VotePrintsPage {
  readonly gemeente = input.required<GemeenteView>();
  /** Number of the vote. */
  readonly vote = input.required<string>();
  protected readonly t = useTexts(votePaperTexts);
  protected readonly said = useSaid();
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(VotePaperApi).prints({ gemeente: this.slug, vote: this.vote });
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  private readonly waits = computed(() =>
    (this.list()?.items ?? []).some(({ state }) => state === 'waiting' || state === 'making'),
  );

  constructor() {
    // only in a browser: a page that is rendered asks once
    if (typeof window === 'undefined') return;
    const timer = setInterval(() => {
      if (this.waits() && !document.hidden && !this.read.isLoading()) this.read.reload();
    }, everyMs);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected tell(words: string): void {
    this.said.say(words);
    this.read.reload();
  }
}
