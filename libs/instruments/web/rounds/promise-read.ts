import { Component, computed, input } from '@angular/core';
import type { RoundView } from '@wijkspoor/instruments/domain';
import { useRoundWords } from './round-words';

/** What residents are told before they take part: how much influence they have, what is done with it, and when they hear. */
@Component({
  selector: 'ws-promise-read',
  template: `
    <div class="ws-note">
      <p class="ws-label">{{ t('promise.title') }}</p>
      <p>
        <strong>{{ rung() }}</strong>
      </p>
      @for (line of lines(); track $index) {
        <p dir="auto">{{ line }}</p>
      }
      @if (due()) {
        <p>{{ t('promise.due', { date: due() }) }}</p>
      }
    </div>
  `,
})
export class PromiseRead {
  readonly round = input.required<RoundView>();
  private readonly words = useRoundWords();
  protected readonly t = this.words.t;
  protected readonly rung = computed(() => {
    const { rung } = this.round();
    return rung === null ? '' : this.t(`rung.${rung}`);
  });
  protected readonly lines = computed(() =>
    this.round()
      .promise.split('\n')
      .filter((line) => line.trim() !== ''),
  );
  protected readonly due = computed(() => this.words.day(this.round().feedbackDue));
}
