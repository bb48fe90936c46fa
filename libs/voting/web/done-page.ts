import { Component, computed, input, type OnInit } from '@angular/core';
import type { MyBallot } from '@wijkspoor/voting/domain';
import { VoteParts } from './vote-parts';

/** After voting: what was chosen, as long as the vote runs; the receipt; and a way to leave a shared device. */
@Component({
  selector: 'ws-voted-page',
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-section--top ws-stack-wide">
      <div class="ws-stack">
        <h1>{{ t('done.title') }}</h1>
        <p class="ws-lead">{{ t('done.lead', { day: words.dayAndTime(vote().closesAt) }) }}</p>
        @if (chosen().length > 0) {
          <ul class="ws-list">
            @for (one of chosen(); track one.place) {
              <li>
                <span dir="auto" [attr.lang]="one.lang">{{ one.title }}</span>
                @if (one.points) {
                  ({{ one.points }})
                }
              </li>
            }
          </ul>
        } @else {
          <p>{{ t('done.nothing') }}</p>
        }
        <p>
          <a [href]="base() + '/stembiljet'">{{ t('done.change') }}</a>
        </p>
      </div>
      <section class="ws-panel" aria-labelledby="bewijs">
        <h2 class="ws-h3" id="bewijs">{{ t('done.receipt') }}</h2>
        <p dir="ltr">
          <!-- a line may break after any of its hyphens; before a digit a browser would not -->
          @for (part of receipt(); track $index) {
            <strong [textContent]="part"></strong><wbr />
          }
        </p>
        <p class="ws-prose">{{ t('done.receiptText') }}</p>
      </section>
      <section class="ws-stack" aria-labelledby="delen">
        <h2 class="ws-h3" id="delen">{{ t('done.leave') }}</h2>
        <p class="ws-prose">{{ t('done.leaveText') }}</p>
        <form method="post">
          <div class="ws-actions ws-actions--fill">
            <button class="nl-button nl-button--secondary" type="submit" name="do" value="leave">
              <span class="nl-button__label">{{ t('done.leaveGo') }}</span>
            </button>
          </div>
        </form>
      </section>
      <p>
        <a [href]="base()">{{ t('toVote') }}</a>
      </p>
    </div>
  `,
})
export class VotedPage extends VoteParts implements OnInit {
  readonly ballot = input.required<MyBallot>();
  protected readonly receipt = computed(() => this.ballot().receipt?.split(/(?<=-)/) ?? []);
  protected readonly chosen = computed(() =>
    this.options().flatMap(({ place, title, lang }) => {
      const points = this.ballot().choices[place] ?? 0;
      if (points === 0) return [];
      return [
        { place, title, lang, points: this.vote().method === 'points' ? this.t('done.points', { n: points }) : '' },
      ];
    }),
  );

  ngOnInit(): void {
    this.page.title(`${this.t('done.title')} | Wijkspoor`);
  }
}
