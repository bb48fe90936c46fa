import { Component, computed, input, output, signal } from '@angular/core';
import { ErrorSummary, useApiForm } from '@wijkspoor/platform/web';
import type { VoteView } from '@wijkspoor/voting/domain';
import { VotePromise } from './vote-promise';
import { votePath } from './votes-api';
import { useWorkVoteWords } from './work-vote-words';

type Verb = VoteView['moves'][number];

/** What brings a vote further first. */
const order: readonly Verb[] = ['plan', 'open', 'close', 'unplan', 'cancel'];

/** What can be done with a vote, each with a second look before it is done. */
@Component({
  selector: 'ws-vote-moves',
  imports: [ErrorSummary, VotePromise],
  template: `
    @if (asked(); as move) {
      <section class="ws-panel ws-panel--plain" [attr.aria-label]="t(key(move))">
        <form class="ws-form" method="post" (submit)="send($event, move)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <p>{{ t(textKey(move), times()) }}</p>
          @if (move === 'close' && vote().papersWaiting > 0) {
            <p>
              <strong>{{ t('move.close.papers', { n: vote().papersWaiting }) }}</strong>
            </p>
          }
          @if (move === 'open' || move === 'plan') {
            <ws-vote-promise [vote]="vote()" />
          }
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t(goKey(move)) }}</span>
            </button>
            <button class="ws-link" type="button" (click)="ask(null)">{{ t('stop') }}</button>
          </div>
        </form>
      </section>
    } @else if (shown().length > 0) {
      <div class="ws-actions">
        @for (move of shown(); track move) {
          @if (move === 'cancel' || move === 'unplan') {
            <button class="ws-link" type="button" (click)="ask(move)">{{ t(key(move)) }}</button>
          } @else {
            <button
              class="nl-button {{ $first && move !== 'close' ? 'nl-button--primary' : 'nl-button--secondary' }}"
              type="button"
              (click)="ask(move)"
            >
              <span class="nl-button__label">{{ t(key(move)) }}</span>
            </button>
          }
        }
      </div>
    }
  `,
})
export class VoteMoves {
  readonly gemeente = input.required<string>();
  readonly vote = input.required<VoteView>();
  /** Somebody is about to do something. */
  readonly begun = output();
  /** What happened, in words. */
  readonly moved = output<string>();
  private readonly words = useWorkVoteWords();
  protected readonly t = this.words.t;
  /** What somebody is about to do. */
  protected readonly asked = signal<Verb | null>(null);
  protected readonly api = useApiForm('zet', {}, this.t('failed.load'));
  protected readonly key = (move: Verb) => `move.${move}` as const;
  protected readonly textKey = (move: Verb) => `move.${move}.text` as const;
  protected readonly goKey = (move: Verb) => `move.${move}.go` as const;
  protected readonly shown = computed(() => order.filter((move) => this.vote().moves.includes(move)));
  protected readonly times = computed(() => ({
    opens: this.words.moment(this.vote().opensAt),
    closes: this.words.moment(this.vote().closesAt),
  }));

  protected ask(move: Verb | null): void {
    this.asked.set(move);
    this.begun.emit();
  }

  protected async send(event: Event, move: Verb): Promise<void> {
    event.preventDefault();
    const { number, version } = this.vote();
    const path = `${votePath(this.gemeente(), number)}/moves`;
    if (!(await this.api.send({ method: 'POST', path, body: { move }, version }, ''))) return;
    this.ask(null);
    this.moved.emit(this.t(`move.${move}.done`));
  }
}
