import { Component, computed, inject, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, Outcome, useSaid, useTexts } from '@wijkspoor/platform/web';
import { reloadWhile } from '@wijkspoor/platform/web/kit/reload-while';
import { RoundHead } from '../rounds/round-head';
import { PaperApi } from './paper-api';
import { paperTexts } from './paper-texts';
import { PrintForm } from './print-form';
import { PrintLine } from './print-line';

/** What is printed for a round: asking for it, seeing how far it is, taking it. */
@Component({
  selector: 'ws-prints-page',
  imports: [Alert, Outcome, PrintForm, PrintLine, RoundHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-round-head
        [gemeente]="slug()"
        [project]="list()?.round?.project"
        [round]="list()?.round"
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
            @if (seen.round.kinds.length > 0) {
              <ws-print-form [gemeente]="slug()" [round]="seen.round" (asked)="tell($event)" />
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
                  <ws-print-line [gemeente]="slug()" [round]="round()" [print]="print" (changed)="tell($event)" />
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
export class PrintsPage {
  readonly gemeente = input.required<GemeenteView>();
  /** Number of the round. */
  readonly round = input.required<string>();
  protected readonly t = useTexts(paperTexts);
  protected readonly said = useSaid();
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(PaperApi).prints({ gemeente: this.slug, round: this.round });
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  private readonly waits = computed(() =>
    (this.list()?.items ?? []).some(({ state }) => state === 'waiting' || state === 'making'),
  );

  constructor() {
    reloadWhile(this.waits, this.read);
  }

  protected tell(words: string): void {
    this.said.say(words);
    this.read.reload();
  }
}
