import { Component, computed, inject, input, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import type { TextPile } from '@wijkspoor/instruments/domain';
import { Alert, Outcome, useLinks, useSaid, useTexts } from '@wijkspoor/platform/web';
import { RoundHead } from '../rounds/round-head';
import { answerTexts } from './answer-texts';
import { AnswersApi } from './answers-api';
import { type Decision, TextDecide } from './text-decide';
import { textQueue } from './text-queue';
import { TextRead } from './text-read';

/** The words of the piles in addresses. */
const pileWords: Readonly<Record<TextPile, string>> = { waiting: '', held: 'achtergehouden', shown: 'openbaar' };
const piles = Object.keys(pileWords) as TextPile[];

/** Open answers of a round, one at a time: read before they are public. */
@Component({
  selector: 'ws-texts-page',
  imports: [Alert, Outcome, RoundHead, TextDecide, TextRead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-round-head
        [gemeente]="slug()"
        [project]="list()?.round?.project"
        [round]="list()?.round"
        [heading]="t('read.title')"
        [lead]="t('read.lead')"
      />
      @if (read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.load') }}</p>
        </ws-alert>
      }
      <nav class="ws-chips" [attr.aria-label]="t('pile.label')">
        @for (chip of chips(); track chip.href) {
          <a class="ws-pill" [href]="chip.href" [attr.aria-current]="chip.current ? 'page' : null">
            {{ chip.text }}
            @if (chip.count !== null) {
              <span class="ws-count">{{ chip.count }}</span>
            }
          </a>
        }
      </nav>
      <ws-outcome [words]="said.words()" />
      @if (queue.current(); as text) {
        <div class="ws-panel ws-panel--plain">
          <div class="ws-stack-wide">
            <ws-text-read [text]="text" />
            <ws-text-decide
              [gemeente]="slug()"
              [round]="round()"
              [text]="text"
              [hasMore]="queue.hasMore()"
              (decided)="tell($event)"
              (later)="leave()"
              (overtaken)="queue.again()"
            />
          </div>
        </div>
      } @else if (list() && !read.isLoading()) {
        <p class="ws-panel">{{ t(noneKey()) }}</p>
      }
      <p>
        <a [href]="links.gemeente(slug(), '/werk/ronden/' + round() + '/apart')">{{ t('forms.link') }}</a>
      </p>
    </div>
  `,
})
export class TextsPage {
  readonly gemeente = input.required<GemeenteView>();
  /** Number of the round. */
  readonly round = input.required<string>();
  /** The pile, as the address has it. */
  readonly pileWord = input.required<string>();
  protected readonly t = useTexts(answerTexts);
  protected readonly links = useLinks();
  protected readonly said = useSaid();
  protected readonly slug = computed(() => this.gemeente().slug);
  private readonly pile = computed(() => piles.find((pile) => pileWords[pile] === this.pileWord()) ?? 'waiting');
  private readonly after = signal<string | null>(null);
  protected readonly read = inject(AnswersApi).texts({ gemeente: this.slug, round: this.round }, this.pile, this.after);
  protected readonly queue = textQueue(this.read, this.after);
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly noneKey = computed(() => `none.${this.pile()}` as const);
  protected readonly chips = computed(() => {
    const left = this.queue.left();
    const page = this.links.gemeente(this.slug(), `/werk/ronden/${this.round()}/antwoorden`);
    return piles.map((pile) => ({
      text: this.t(`pile.${pile}`),
      count: pile === 'shown' || left === undefined ? null : left[pile],
      href: pile === 'waiting' ? page : `${page}?stapel=${pileWords[pile]}`,
      current: pile === this.pile(),
    }));
  });

  protected leave(): void {
    this.queue.later();
    this.said.say(this.t('done.later'));
  }

  protected tell({ text, moved, words }: Decision): void {
    this.queue.decide(text, moved);
    const left =
      this.pile() === 'held' ? this.t('leftHeld', { n: moved.left.held }) : this.t('left', { n: moved.left.waiting });
    this.said.say(`${words} ${this.pile() === 'shown' ? '' : left}`.trim());
  }
}
