import { Component, computed, input } from '@angular/core';
import type { VoteView } from '@wijkspoor/voting/domain';
import { spaced } from '../spaced';
import { useWorkVoteWords } from './work-vote-words';

/** The plan of a vote in short, with its options. */
@Component({
  selector: 'ws-vote-about',
  template: `
    <section class="ws-stack" aria-labelledby="opzet">
      <div class="ws-head">
        <h2 class="ws-h3" id="opzet">{{ t('about.title') }}</h2>
        @if (change()) {
          <a [href]="change()">{{ t('about.change') }}</a>
        }
      </div>
      <dl class="ws-pairs">
        @for (row of rows(); track row.name) {
          <div>
            <dt>{{ row.name }}</dt>
            @if (row.text) {
              <dd dir="auto">{{ row.text }}</dd>
            } @else {
              <dd class="ws-muted">{{ t('about.missing') }}</dd>
            }
          </div>
        }
      </dl>
      <h3 class="ws-label">{{ t('about.options') }}</h3>
      <ol class="ws-list ws-list--numbers">
        @for (option of vote().options; track option.place) {
          <li dir="auto">{{ words.option(option, vote().buurten) }}</li>
        } @empty {
          <li class="ws-muted">{{ t('about.noOptions') }}</li>
        }
      </ol>
      @if (vote().lotCommitment; as code) {
        <p class="ws-small ws-muted">{{ t('about.lotText') }} {{ t('about.lot', { code: spaced(code) }) }}</p>
      }
    </section>
  `,
})
export class VoteAbout {
  readonly vote = input.required<VoteView>();
  /** Where the plan is changed; empty when it cannot be. */
  readonly change = input.required<string>();
  protected readonly words = useWorkVoteWords();
  protected readonly t = this.words.t;
  protected readonly spaced = spaced;
  protected readonly rows = computed(() => [
    ...this.words.rows(this.vote()),
    ...this.words.moreRows(this.vote()).filter(({ text }) => text !== ''),
  ]);
}
