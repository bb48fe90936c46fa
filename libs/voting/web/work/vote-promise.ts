import { Component, computed, input } from '@angular/core';
import type { VoteView } from '@wijkspoor/voting/domain';
import { useWorkVoteWords } from './work-vote-words';

/** What residents are told before they vote: how much influence the outcome has, what is done with it, and when they hear. */
@Component({
  selector: 'ws-vote-promise',
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
export class VotePromise {
  readonly vote = input.required<VoteView>();
  private readonly words = useWorkVoteWords();
  protected readonly t = this.words.t;
  protected readonly rung = computed(() => {
    const { rung } = this.vote();
    return rung === null ? '' : this.t(`rung.${rung}`);
  });
  protected readonly lines = computed(() =>
    this.vote()
      .promise.split('\n')
      .filter((line) => line.trim() !== ''),
  );
  protected readonly due = computed(() => this.words.day(this.vote().feedbackDue));
}
