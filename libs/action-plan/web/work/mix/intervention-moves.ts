import { Component, computed, input, output, signal } from '@angular/core';
import { asksWhy, type InterventionView } from '@wijkspoor/action-plan/domain/mix';
import { ErrorSummary, FieldControl, FormField, useApiForm } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { interventionPath } from './mix-api';
import { useMixWords } from './mix-words';

type Verb = InterventionView['moves'][number];

/** What brings an intervention further first. */
const order: readonly Verb[] = ['agree', 'start', 'end', 'takeBack', 'drop'];

/** What can be done with an intervention, each with a second look before it is done; going back asks why. */
@Component({
  selector: 'ws-intervention-moves',
  imports: [Bind, ErrorSummary, FieldControl, FormField],
  template: `
    @if (asked(); as move) {
      <section class="ws-panel ws-panel--plain" [attr.aria-label]="t(key(move))">
        <form class="ws-form" method="post" (submit)="send($event, move)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <p>{{ t(textKey(move)) }}</p>
          @if (why(move)) {
            <ws-form-field [fieldId]="api.id('reason')" [label]="t('move.reason')" [error]="api.error('reason')">
              <textarea wsControl rows="3" maxlength="1000" dir="auto" [wsBind]="edit('reason')"></textarea>
            </ws-form-field>
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
          @if (why(move)) {
            <button class="ws-link" type="button" (click)="ask(move)">{{ t(key(move)) }}</button>
          } @else {
            <button class="nl-button nl-button--primary" type="button" (click)="ask(move)">
              <span class="nl-button__label">{{ t(key(move)) }}</span>
            </button>
          }
        }
      </div>
    }
  `,
})
export class InterventionMoves {
  readonly gemeente = input.required<string>();
  readonly intervention = input.required<InterventionView>();
  /** Somebody is about to do something. */
  readonly begun = output();
  /** What happened, in words. */
  readonly moved = output<string>();
  protected readonly t = useMixWords().t;
  protected readonly why = asksWhy;
  /** What somebody is about to do. */
  protected readonly asked = signal<Verb | null>(null);
  protected readonly api = useApiForm('zet', { reason: this.t('move.reason') }, this.t('failed.load'));
  private readonly model = signal({ reason: '' });
  protected readonly edit = boundFields(this.model);
  protected readonly key = (move: Verb) => `move.${move}` as const;
  protected readonly textKey = (move: Verb) => `move.${move}.text` as const;
  protected readonly goKey = (move: Verb) => `move.${move}.go` as const;
  protected readonly shown = computed(() => order.filter((move) => this.intervention().moves.includes(move)));

  protected ask(move: Verb | null): void {
    this.asked.set(move);
    this.model.set({ reason: '' });
    this.begun.emit();
  }

  protected async send(event: Event, move: Verb): Promise<void> {
    event.preventDefault();
    const { number, version } = this.intervention();
    const path = `${interventionPath(this.gemeente(), number)}/moves`;
    const body = { move, ...this.model() };
    if (!(await this.api.send({ method: 'POST', path, body, version }, ''))) return;
    this.ask(null);
    this.moved.emit(this.t(`move.${move}.done`));
  }
}
