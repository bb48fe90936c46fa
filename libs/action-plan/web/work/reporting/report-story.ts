import { Component, input, output, signal } from '@angular/core';
import type { ReportView } from '@wijkspoor/action-plan/domain';
import { ErrorSummary, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { reportTexts } from './report-texts';

/** Takes a story back when whoever told it says no after all; with a second look, since it cannot be undone. */
@Component({
  selector: 'ws-report-story',
  imports: [ErrorSummary],
  template: `
    @if (report().may.withdrawStory === 'yes') {
      @if (asked()) {
        <form class="ws-panel ws-panel--plain ws-form" method="post" (submit)="send($event)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <p>{{ t('one.withdrawText') }}</p>
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t('one.withdrawGo') }}</span>
            </button>
            <button class="ws-link" type="button" (click)="asked.set(false)">{{ t('stop') }}</button>
          </div>
        </form>
      } @else {
        <p>
          <button class="ws-link" type="button" (click)="asked.set(true)">{{ t('one.withdraw') }}</button>
        </p>
      }
    }
  `,
})
export class ReportStory {
  readonly report = input.required<ReportView>();
  readonly path = input.required<string>();
  /** What happened, in words. */
  readonly changed = output<string>();
  protected readonly t = useTexts(reportTexts);
  protected readonly asked = signal(false);
  protected readonly api = useApiForm('verhaal', {}, this.t('failed.load'));

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await this.api.send({ method: 'DELETE', path: `${this.path()}/story` }, ''))) return;
    this.asked.set(false);
    this.changed.emit(this.t('one.withdrawDone'));
  }
}
