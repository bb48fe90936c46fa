import { Component, computed, input, output, signal } from '@angular/core';
import { ErrorSummary, useApiForm, useTexts } from '@wijkspoor/platform/web';
import type { ReportVerb, ReportView } from '@wijkspoor/reports/domain';
import { reportsPath } from './reports-api';
import { reportTexts } from './texts';

/** What can be done with a report. What cannot be undone asks once more. */
@Component({
  selector: 'ws-report-moves',
  imports: [ErrorSummary],
  template: `
    <section class="ws-panel ws-stack" [attr.aria-label]="t('moves')">
      <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
      @if (sure(); as move) {
        <p>{{ t(textKey(move)) }}</p>
        @if (move === 'freeze' && report().page !== null) {
          <p>{{ t('move.freeze.public') }}</p>
        }
        <div class="ws-actions">
          <button class="nl-button nl-button--primary" type="button" (click)="send(move)">
            <span class="nl-button__label">{{ t(sureKey(move)) }}</span>
          </button>
          <button class="ws-link" type="button" (click)="sure.set(null)">{{ t('move.no') }}</button>
        </div>
      } @else {
        <div class="ws-actions">
          @for (move of report().moves; track move) {
            @if (move === 'cancel') {
              <button class="ws-link" type="button" (click)="ask(move)">{{ t(key(move)) }}</button>
            } @else {
              <button class="nl-button nl-button--primary" type="button" (click)="ask(move)">
                <span class="nl-button__label">{{ t(key(move)) }}</span>
              </button>
            }
          }
        </div>
      }
    </section>
  `,
})
export class ReportMoves {
  readonly gemeente = input.required<string>();
  readonly report = input.required<ReportView>();
  /** What happened, in words. */
  readonly moved = output<string>();
  protected readonly t = useTexts(reportTexts);
  protected readonly sure = signal<'freeze' | 'cancel' | null>(null);
  protected readonly api = useApiForm('stuk', {}, this.t('failed.send'));
  protected readonly key = (move: ReportVerb) => `move.${move}` as const;
  protected readonly textKey = (move: 'freeze' | 'cancel') => `move.${move}.text` as const;
  protected readonly sureKey = (move: 'freeze' | 'cancel') => `move.${move}.sure` as const;
  /** A draft that is thrown away is lost; what is still being made is asked for again in a moment. */
  private readonly loses = computed(() => this.report().state === 'draft');

  protected ask(move: ReportVerb): void {
    if (move === 'freeze' || (move === 'cancel' && this.loses())) this.sure.set(move);
    else void this.send(move);
  }

  protected async send(move: ReportVerb): Promise<void> {
    const { id, version, state, content } = this.report();
    const path = `${reportsPath(this.gemeente())}/${id}/moves`;
    const isDraftAgain = move === 'cancel' && content !== null && state !== 'draft';
    this.sure.set(null);
    if (await this.api.send({ method: 'POST', path, version, body: { move } }, ''))
      this.moved.emit(this.t(isDraftAgain ? 'move.cancel.back' : `move.${move}.done`));
  }
}
