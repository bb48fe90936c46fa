import { Component, computed, inject, input, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import type { ShownCount } from '@wijkspoor/instruments/domain';
import { Alert, Outcome, useSaid, useTexts } from '@wijkspoor/platform/web';
import { RoundHead } from '../rounds/round-head';
import { answerTexts } from './answer-texts';
import { AnswersApi } from './answers-api';
import { MarkedFormCard } from './marked-form';

/** Forms of a round that stood out: somebody looks, and leaves them out of the counts or not. */
@Component({
  selector: 'ws-forms-page',
  imports: [Alert, MarkedFormCard, Outcome, RoundHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-round-head
        [gemeente]="slug()"
        [project]="list()?.round?.project"
        [round]="list()?.round"
        [heading]="t('forms.title')"
        [lead]="t('forms.lead')"
      />
      @if (read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.load') }}</p>
        </ws-alert>
      }
      @if (list(); as seen) {
        <section class="ws-stack" aria-labelledby="telt">
          <h2 class="ws-h3" id="telt">{{ t('forms.counts') }}</h2>
          <dl class="ws-pairs">
            <div>
              <dt>{{ t('forms.counted') }}</dt>
              <dd>{{ about(seen.counted) }}</dd>
            </div>
            <div>
              <dt>{{ t('forms.aside') }}</dt>
              <dd>{{ about(seen.aside) }}</dd>
            </div>
            <div>
              <dt>{{ t('forms.withAside') }}</dt>
              <dd>{{ about(seen.withAside) }}</dd>
            </div>
          </dl>
          <p class="ws-muted">{{ t('forms.public') }}</p>
        </section>
        <section class="ws-stack" aria-labelledby="opgevallen">
          <h2 class="ws-h3" id="opgevallen">{{ t('forms.list') }}</h2>
          <ws-outcome [words]="said.words()" />
          <ul class="ws-stack">
            @for (form of seen.items; track form.id) {
              <li>
                <ws-marked-form
                  [gemeente]="slug()"
                  [round]="round()"
                  [form]="form"
                  [place]="$index + 1"
                  [questions]="seen.questions"
                  (changed)="tell($event)"
                />
              </li>
            } @empty {
              <li class="ws-panel">{{ t('forms.none') }}</li>
            }
          </ul>
          @if (seen.next; as next) {
            <div>
              <button class="nl-button nl-button--secondary" type="button" (click)="after.set(next)">
                <span class="nl-button__label">{{ t('more') }}</span>
              </button>
            </div>
          }
        </section>
      }
    </div>
  `,
})
export class FormsPage {
  readonly gemeente = input.required<GemeenteView>();
  /** Number of the round. */
  readonly round = input.required<string>();
  protected readonly t = useTexts(answerTexts);
  protected readonly said = useSaid();
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly after = signal<string | null>(null);
  protected readonly read = inject(AnswersApi).forms({ gemeente: this.slug, round: this.round }, this.after);
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));

  protected about({ about }: ShownCount): string {
    return about === null ? this.t('forms.fewer') : this.t('forms.about', { n: about });
  }

  protected tell(words: string): void {
    this.said.say(words);
    this.read.reload();
  }
}
