import { Component, input, linkedSignal, output, signal } from '@angular/core';
import type { WorkText } from '@wijkspoor/action-plan/domain';
import { ErrorSummary, FieldControl, FormField, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { goalPath } from './goals-api';
import { workTexts } from './work-texts';

type Move = WorkText['moves'][number];

/** Opening, adopting, opening again, dropping; with why, where that is asked. */
@Component({
  selector: 'ws-goal-moves',
  imports: [Bind, ErrorSummary, FieldControl, FormField],
  template: `
    <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
    @if (asked(); as one) {
      <form class="ws-form" method="post" novalidate (submit)="submit($event, one)">
        <ws-form-field
          [fieldId]="api.id('why')"
          [label]="t('moves.why')"
          [description]="t('moves.whyHelp')"
          [error]="api.error('why')"
        >
          <textarea wsControl rows="3" maxlength="1000" dir="auto" [wsBind]="edit('why')"></textarea>
        </ws-form-field>
        <div class="ws-actions">
          <button class="nl-button nl-button--primary" type="submit">
            <span class="nl-button__label">{{ t(key(one)) }}</span>
          </button>
          <button class="ws-link" type="button" (click)="asked.set(null)">{{ t('stop') }}</button>
        </div>
      </form>
    } @else {
      <div class="ws-actions">
        @for (one of text().moves; track one.move) {
          <button class="nl-button nl-button--secondary" type="button" (click)="begin(one)">
            <span class="nl-button__label">{{ t(key(one)) }}</span>
          </button>
        }
      </div>
    }
  `,
})
export class GoalMoves {
  readonly gemeente = input.required<string>();
  readonly text = input.required<WorkText>();
  /** What happened, in words. */
  readonly moved = output<string>();
  protected readonly t = useTexts(workTexts);
  protected readonly key = ({ move }: Move) => `move.${move}` as const;
  /** What somebody is about to do, and has to say why. */
  protected readonly asked = signal<Move | null>(null);
  private readonly model = linkedSignal({ source: this.asked, computation: () => ({ why: '' }) });
  protected readonly edit = boundFields(this.model);
  // what a goal lacks stands in the form below
  protected readonly api = useApiForm('doel', { why: this.t('moves.why') }, this.t('failed.load'));

  protected async begin(move: Move): Promise<void> {
    if (move.why) this.asked.set(move);
    else await this.send(move, {});
  }

  protected async submit(event: Event, move: Move): Promise<void> {
    event.preventDefault();
    await this.send(move, { why: this.model().why });
  }

  private async send({ move }: Move, more: object): Promise<void> {
    const { ref, version } = this.text();
    const path = `${goalPath(this.gemeente(), ref)}/moves`;
    if (!(await this.api.send({ method: 'POST', path, body: { move, ...more }, version }, ''))) return;
    this.asked.set(null);
    this.moved.emit(this.t(`moved.${move}`));
  }
}
