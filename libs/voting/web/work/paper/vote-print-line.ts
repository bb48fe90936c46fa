import { Component, computed, input, output } from '@angular/core';
import { languageName } from '@wijkspoor/platform/domain';
import { Badge, type BadgeKind, ErrorSummary, useApiForm, useDates, useTexts } from '@wijkspoor/platform/web';
import type { VotePrintView } from '@wijkspoor/voting/domain';
import { votePath } from '../votes-api';
import { votePaperTexts } from './vote-paper-texts';

const badges: Readonly<Record<VotePrintView['state'], BadgeKind>> = {
  waiting: 'busy',
  making: 'busy',
  ready: 'done',
  failed: 'late',
  cancelled: 'no',
  taken: 'no',
};
/** A download begins at once; then the list says that the file is given. */
const soonMs = 1_500;

/** A print that was asked for: how far it is, and what to do with it. */
@Component({
  selector: 'ws-vote-print-line',
  imports: [Badge, ErrorSummary],
  template: `
    <article class="ws-panel ws-panel--plain ws-stack-tight" [attr.aria-labelledby]="headingId()">
      <div class="ws-actions">
        <h3 class="ws-h3" [id]="headingId()">{{ name() }}</h3>
        <ws-badge [kind]="badge()">{{ t(stateKey()) }}</ws-badge>
      </div>
      <p class="ws-muted">{{ t('prints.askedAt', { date: when() }) }}</p>
      @if (then(); as words) {
        <p>{{ words }}</p>
      }
      <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
      @if (print().state === 'ready') {
        <div>
          <a class="nl-button nl-button--secondary" download [href]="path() + '/file'" (click)="taken()">
            <span class="nl-button__label"
              >{{ t('prints.download') }} <span class="ws-vh">{{ name() }}</span></span
            >
          </a>
        </div>
      } @else if (print().state === 'waiting' || print().state === 'making') {
        <div>
          <button class="ws-link" type="button" (click)="stop()">
            {{ t('prints.stop') }} <span class="ws-vh">{{ name() }}</span>
          </button>
        </div>
      }
    </article>
  `,
})
export class VotePrintLine {
  readonly gemeente = input.required<string>();
  /** Number of the vote. */
  readonly vote = input.required<string>();
  readonly print = input.required<VotePrintView>();
  /** What happened, in words; empty when the list is to be read again. */
  readonly changed = output<string>();
  protected readonly t = useTexts(votePaperTexts);
  private readonly dates = useDates();
  protected readonly api = useApiForm('drukwerk', {}, this.t('failed.send'));
  protected readonly headingId = computed(() => `drukwerk-${this.print().id}`);
  protected readonly badge = computed(() => badges[this.print().state]);
  protected readonly stateKey = computed(() => `prints.${this.print().state}` as const);
  protected readonly when = computed(() => this.dates.dayAndTime(this.print().askedAt));
  protected readonly path = computed(() => `${votePath(this.gemeente(), this.vote())}/prints/${this.print().id}`);
  protected readonly name = computed(() => {
    const { kind, amount, firstNumber, language } = this.print();
    const from = firstNumber ?? 1;
    const name = kind === 'papers' && amount === 1 ? 'paper' : kind;
    return this.t(`prints.name.${name}`, {
      ...{ n: amount, from: String(from), to: String(from + amount - 1), language: languageName(language) },
    });
  });
  protected readonly then = computed(() => {
    const { state, kind } = this.print();
    if (state === 'ready') return this.t(`prints.${kind}.then`);
    return state === 'failed' || state === 'taken' ? this.t(`prints.${state}Text`) : '';
  });

  protected taken(): void {
    setTimeout(() => this.changed.emit(''), soonMs);
  }

  protected async stop(): Promise<void> {
    if (await this.api.send({ method: 'DELETE', path: this.path() }, '')) this.changed.emit(this.t('prints.stopped'));
  }
}
