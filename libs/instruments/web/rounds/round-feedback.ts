import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import type { RoundView } from '@wijkspoor/instruments/domain';
import { Badge, ErrorSummary, FieldControl, FormField, useApiForm } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { ReadingHint } from '../writing/reading-hint';
import { todayHere, useRoundWords } from './round-words';
import { roundPath } from './rounds-api';

/** What became of the answers: what was promised, and what is told. */
@Component({
  selector: 'ws-round-feedback',
  imports: [Badge, Bind, ErrorSummary, FieldControl, FormField, ReadingHint],
  template: `
    <section class="ws-stack" aria-labelledby="terugkoppeling">
      <div class="ws-actions">
        <h2 class="ws-h3" id="terugkoppeling">{{ t('feedback.title') }}</h2>
        @if (late()) {
          <ws-badge kind="late">{{ t('waits.feedbackLate') }}</ws-badge>
        }
      </div>
      @if (round().state !== 'closed') {
        <p>{{ t('feedback.later', { date: due() }) }}</p>
      } @else {
        @if (round().feedbackOn) {
          <p class="ws-muted">{{ t('feedback.given', { date: given() }) }}</p>
          @for (line of lines(); track $index) {
            <p class="ws-prose" dir="auto">{{ line }}</p>
          }
        } @else {
          <p>{{ t('feedback.text', { date: due() }) }}</p>
        }
        @if (round().may.run === 'yes') {
          @if (open()) {
            <form class="ws-form" method="post" (submit)="send($event)">
              <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
              <ws-form-field
                [fieldId]="api.id('feedback')"
                [label]="t('feedback.field')"
                [description]="t('feedback.help')"
                [error]="api.error('feedback')"
              >
                <textarea wsControl rows="8" dir="auto" [wsBind]="edit('feedback')"></textarea>
              </ws-form-field>
              <ws-reading-hint [text]="model().feedback" />
              <div class="ws-actions">
                <button class="nl-button nl-button--primary" type="submit">
                  <span class="nl-button__label">{{ t(round().feedbackOn ? 'feedback.save' : 'feedback.go') }}</span>
                </button>
                @if (round().feedbackOn) {
                  <button class="ws-link" type="button" (click)="changing.set(false)">{{ t('stop') }}</button>
                }
              </div>
            </form>
          } @else {
            <div>
              <button class="ws-pill" type="button" (click)="changing.set(true)">{{ t('feedback.change') }}</button>
            </div>
          }
        }
      }
    </section>
  `,
})
export class RoundFeedback {
  readonly gemeente = input.required<string>();
  readonly round = input.required<RoundView>();
  /** What happened, in words. */
  readonly changed = output<string>();
  private readonly words = useRoundWords();
  protected readonly t = this.words.t;
  protected readonly api = useApiForm('terug', { feedback: this.t('feedback.field') }, this.t('failed.load'));
  protected readonly changing = signal(false);
  protected readonly open = computed(() => this.round().feedbackOn === null || this.changing());
  protected readonly model = linkedSignal(() => ({ feedback: this.round().feedback }));
  protected readonly edit = boundFields(this.model);
  protected readonly due = computed(() => this.words.day(this.round().feedbackDue));
  protected readonly given = computed(() => this.words.day(this.round().feedbackOn));
  protected readonly lines = computed(() =>
    this.round()
      .feedback.split('\n')
      .filter((line) => line.trim() !== ''),
  );
  protected readonly late = computed(() => {
    const { state, feedbackOn, feedbackDue } = this.round();
    return state === 'closed' && feedbackOn === null && feedbackDue !== null && feedbackDue < todayHere();
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { number, version } = this.round();
    const path = `${roundPath(this.gemeente(), number)}/feedback`;
    if (!(await this.api.send({ method: 'PUT', path, body: this.model(), version }, ''))) return;
    this.changing.set(false);
    this.changed.emit(this.t('feedback.done'));
  }
}
