import { Component, computed, input, output } from '@angular/core';
import type { ExportView } from '@wijkspoor/instruments/domain';
import { Badge, type BadgeKind, ErrorSummary, useApiForm, useDates, useTexts } from '@wijkspoor/platform/web';
import { roundPath } from '../rounds/rounds-api';
import { answerTexts } from './answer-texts';

const badges: Readonly<Record<ExportView['state'], BadgeKind>> = {
  waiting: 'busy',
  making: 'busy',
  ready: 'done',
  failed: 'late',
  cancelled: 'no',
  expired: 'no',
};

/** A file that was asked for: how far it is, and what can be done with it. */
@Component({
  selector: 'ws-file-line',
  imports: [Badge, ErrorSummary],
  template: `
    <article class="ws-panel ws-panel--plain" [attr.aria-labelledby]="headingId()">
      <div class="ws-actions">
        <h3 class="ws-h3" [id]="headingId()">{{ name() }}</h3>
        <ws-badge [kind]="badge()">{{ t(stateKey()) }}</ws-badge>
      </div>
      <p class="ws-muted">{{ when() }}</p>
      @if (file().purpose) {
        <p dir="auto">{{ t('files.purposeGiven', { purpose: file().purpose }) }}</p>
      }
      @if (file().state === 'making' && file().total > 0) {
        <p>
          <progress
            class="ws-bar"
            [value]="file().done"
            [max]="file().total"
            [attr.aria-labelledby]="headingId()"
          ></progress>
          {{ t('files.progress', { done: file().done, total: file().total }) }}
        </p>
      }
      <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
      <div class="ws-actions">
        @if (file().state === 'ready') {
          <a class="nl-button nl-button--secondary" download [href]="path() + '/file'">
            <span class="nl-button__label"
              >{{ t('files.download') }} <span class="ws-vh">{{ name() }}</span></span
            >
          </a>
          @if (file().format === 'csv') {
            <a download [href]="path() + '/dictionary'">
              {{ t('files.dictionary') }} <span class="ws-vh">{{ name() }}</span>
            </a>
          }
        }
        @if (stops()) {
          <button class="ws-link" type="button" (click)="stop()">
            {{ t(file().state === 'ready' ? 'files.remove' : 'files.stop') }} <span class="ws-vh">{{ name() }}</span>
          </button>
        }
      </div>
    </article>
  `,
})
export class FileLine {
  readonly gemeente = input.required<string>();
  /** Number of the round. */
  readonly round = input.required<string>();
  readonly file = input.required<ExportView>();
  /** What happened, in words. */
  readonly changed = output<string>();
  protected readonly t = useTexts(answerTexts);
  private readonly dates = useDates();
  protected readonly api = useApiForm('bestand', {}, this.t('failed.send'));
  protected readonly headingId = computed(() => `bestand-${this.file().id}`);
  protected readonly badge = computed(() => badges[this.file().state]);
  protected readonly stateKey = computed(() => `state.${this.file().state}` as const);
  protected readonly stops = computed(() => ['waiting', 'making', 'ready'].includes(this.file().state));
  protected readonly name = computed(() => {
    const { kind, format, background } = this.file();
    const words = { kind: this.t(`files.${kind}`), format: this.t(`files.${format}`) };
    if (background === null) return this.t('files.name', words);
    return this.t('files.with', { ...words, background: this.t(`files.background.${background}`).toLowerCase() });
  });
  protected readonly when = computed(() => {
    const { askedAt, until, state } = this.file();
    const asked = this.t('files.askedAt', { date: this.dates.dayAndTime(askedAt) });
    return state === 'ready' ? `${asked} ${this.t('files.until', { date: this.dates.dayAndTime(until) })}` : asked;
  });
  protected readonly path = computed(() => `${roundPath(this.gemeente(), this.round())}/exports/${this.file().id}`);

  protected async stop(): Promise<void> {
    const words = this.t(this.file().state === 'ready' ? 'files.removed' : 'files.stopped');
    if (await this.api.send({ method: 'DELETE', path: this.path() }, '')) this.changed.emit(words);
  }
}
