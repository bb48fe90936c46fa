import { Component, computed, input, output, signal } from '@angular/core';
import type { RoundView } from '@wijkspoor/instruments/domain';
import { Alert, ErrorSummary, FieldControl, FormField, useApiForm, useLinks } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { PromiseRead } from './promise-read';
import { useRoundWords } from './round-words';
import { roundPath } from './rounds-api';

type Verb = RoundView['moves'][number];

/** What brings a round further first. */
const order: readonly Verb[] = ['plan', 'open', 'close', 'unplan', 'cancel'];

/** What can be done with a round, each with a second look before it is done. */
@Component({
  selector: 'ws-round-moves',
  imports: [Alert, Bind, ErrorSummary, FieldControl, FormField, PromiseRead],
  template: `
    @if (asked(); as move) {
      <section class="ws-panel ws-panel--plain" [attr.aria-label]="t(key(move))">
        <form class="ws-form" method="post" (submit)="send($event, move)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <p>{{ t(textKey(move), times()) }}</p>
          @if (move === 'open' || move === 'plan') {
            <ws-promise-read [round]="round()" />
            @if (round().waitsFor.length > 0 && !round().overrideReason) {
              <ws-alert kind="warning">
                <p>
                  <strong>{{ t('override.title') }}</strong>
                </p>
                <p>{{ t('override.text') }}</p>
                <ul class="ws-list">
                  @for (one of waiting(); track one.href) {
                    <li>
                      <a [href]="one.href">{{ one.text }}</a>
                    </li>
                  }
                </ul>
              </ws-alert>
              <ws-form-field
                [fieldId]="api.id('override')"
                [label]="t('override.why')"
                [description]="t('override.whyHelp')"
                [error]="api.error('override')"
              >
                <textarea wsControl rows="3" dir="auto" [wsBind]="edit('override')"></textarea>
              </ws-form-field>
            }
          }
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t(goKey(move)) }}</span>
            </button>
            <button class="ws-link" type="button" (click)="ask(null)">{{ t('stop') }}</button>
          </div>
        </form>
      </section>
    } @else if (round().moves.length > 0) {
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
export class RoundMoves {
  readonly gemeente = input.required<string>();
  readonly round = input.required<RoundView>();
  /** Somebody is about to do something. */
  readonly begun = output();
  /** What happened, in words. */
  readonly moved = output<string>();
  private readonly words = useRoundWords();
  protected readonly t = this.words.t;
  private readonly links = useLinks();
  /** What somebody is about to do. */
  protected readonly asked = signal<Verb | null>(null);
  protected readonly api = useApiForm('zet', { override: this.t('override.why') }, this.t('failed.load'));
  private readonly model = signal({ override: '' });
  protected readonly edit = boundFields(this.model);
  protected readonly key = (move: Verb) => `move.${move}` as const;
  protected readonly textKey = (move: Verb) => `move.${move}.text` as const;
  protected readonly goKey = (move: Verb) => `move.${move}.go` as const;
  /** A round that lacks something can only be cancelled: planning it would be refused. */
  protected readonly shown = computed(() => {
    const { moves, lacks } = this.round();
    return order.filter((move) => moves.includes(move) && (move !== 'plan' || lacks.length === 0));
  });
  protected readonly times = computed(() => ({
    opens: this.words.moment(this.round().opensAt),
    closes: this.words.moment(this.round().closesAt),
  }));
  protected readonly waiting = computed(() =>
    this.round().waitsFor.map(({ number, title, feedbackDue }) => ({
      href: this.links.gemeente(this.gemeente(), `/werk/ronden/${number}`),
      text: this.t('override.due', { title, date: this.words.day(feedbackDue) }),
    })),
  );

  protected ask(move: Verb | null): void {
    this.asked.set(move);
    this.begun.emit();
    this.model.set({ override: '' });
  }

  protected async send(event: Event, move: Verb): Promise<void> {
    event.preventDefault();
    const { number, version } = this.round();
    const { override } = this.model();
    const body = { move, ...(override.trim() === '' ? {} : { override }) };
    const path = `${roundPath(this.gemeente(), number)}/moves`;
    if (!(await this.api.send({ method: 'POST', path, body, version }, ''))) return;
    this.ask(null);
    this.moved.emit(this.t(`move.${move}.done`));
  }
}
