import { Component, computed, inject, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { exportDays } from '@wijkspoor/instruments/domain';
import { Alert, Outcome, useSaid, useTexts } from '@wijkspoor/platform/web';
import { reloadWhile } from '@wijkspoor/platform/web/kit/reload-while';
import { RoundHead } from '../rounds/round-head';
import { answerTexts } from './answer-texts';
import { AnswersApi } from './answers-api';
import { FileForm } from './file-form';
import { FileLine } from './file-line';

/** Files of the results of a round: asking for one, seeing how far it is, taking it. */
@Component({
  selector: 'ws-files-page',
  imports: [Alert, FileForm, FileLine, Outcome, RoundHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-round-head
        [gemeente]="slug()"
        [project]="list()?.round?.project"
        [round]="list()?.round"
        [heading]="t('files.title')"
        [lead]="t('files.lead', { days })"
      />
      @if (read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.load') }}</p>
        </ws-alert>
      }
      @if (list(); as seen) {
        <section class="ws-stack" aria-labelledby="vragen">
          <h2 class="ws-h3" id="vragen">{{ t('files.ask') }}</h2>
          <ws-file-form
            [gemeente]="slug()"
            [round]="round()"
            [mayRows]="seen.may.rows === 'yes'"
            [backgrounds]="seen.backgrounds"
            (asked)="tell($event)"
          />
        </section>
        <section class="ws-stack" aria-labelledby="bestanden">
          <h2 class="ws-h3" id="bestanden">{{ t('files.list') }}</h2>
          <ws-outcome [words]="said.words()" />
          <ul class="ws-stack">
            @for (file of seen.items; track file.id) {
              <li>
                <ws-file-line [gemeente]="slug()" [round]="round()" [file]="file" (changed)="tell($event)" />
              </li>
            } @empty {
              <li class="ws-panel">{{ t('files.none') }}</li>
            }
          </ul>
        </section>
      }
    </div>
  `,
})
export class FilesPage {
  readonly gemeente = input.required<GemeenteView>();
  /** Number of the round. */
  readonly round = input.required<string>();
  protected readonly t = useTexts(answerTexts);
  protected readonly said = useSaid();
  protected readonly days = exportDays;
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(AnswersApi).files({ gemeente: this.slug, round: this.round });
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
