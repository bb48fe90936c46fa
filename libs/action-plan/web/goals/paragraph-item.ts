import { Component, computed, input } from '@angular/core';
import type { PublicText } from '@wijkspoor/action-plan/domain';
import { Badge, type BadgeKind } from '@wijkspoor/platform/web';
import { GoalsParts } from './goal-parts';

type Outcome = PublicText['paragraphs'][number]['suggestions'][number]['state'];
const badges: Readonly<Record<Outcome, BadgeKind>> = {
  waiting: 'plain',
  shown: 'open',
  refused: 'no',
  takenOver: 'done',
  adapted: 'done',
  declined: 'no',
};

/** One paragraph: what it says, whose words they are, and what people proposed, with what became of it. */
@Component({
  selector: 'ws-paragraph-item',
  imports: [Badge],
  template: `
    <article class="ws-stack" [attr.aria-labelledby]="'alinea-' + number()">
      <h3 class="ws-label" [id]="'alinea-' + number()">{{ t('text.paragraph', { n: number() }) }}</h3>
      <p class="ws-own-words" dir="auto">{{ paragraph().words }}</p>
      @for (words of origins(); track words) {
        <p class="ws-muted">{{ words }}</p>
      }
      @if (open()) {
        <p class="ws-facts">
          <a [href]="propose('wording')"
            >{{ t('text.propose') }} <span class="ws-vh">{{ t('text.about', { n: number() }) }}</span></a
          >
          <a [href]="propose('comment')"
            >{{ t('text.comment') }} <span class="ws-vh">{{ t('text.about', { n: number() }) }}</span></a
          >
        </p>
      }
      @if (suggestions().length > 0) {
        <details class="ws-find" [attr.open]="open() ? '' : null">
          <summary>{{ t('text.said', { n: suggestions().length }) }}</summary>
          <ul class="ws-said">
            @for (one of suggestions(); track one.id) {
              <li class="ws-stack-tight">
                <p>
                  <strong>{{ one.by }}</strong>
                </p>
                <p class="ws-muted ws-small">{{ one.day }}</p>
                <p class="ws-own-words" dir="auto">{{ one.words }}</p>
                <p>
                  <ws-badge [kind]="one.badge">{{ one.outcome }}</ws-badge>
                </p>
                @if (one.reason) {
                  <p dir="auto">{{ t('text.answer', { words: one.reason }) }}</p>
                }
              </li>
            }
          </ul>
        </details>
      }
      @if (before().length > 0) {
        <details class="ws-find">
          <summary>
            {{ t('text.before') }} <span class="ws-vh">{{ t('text.about', { n: number() }) }}</span>
          </summary>
          @for (one of before(); track one.number) {
            <div class="ws-stack-tight">
              <p class="ws-muted ws-small">{{ one.from }}</p>
              <p class="ws-own-words" dir="auto">{{ one.words }}</p>
            </div>
          }
        </details>
      }
    </article>
  `,
})
export class ParagraphItem extends GoalsParts {
  readonly paragraph = input.required<PublicText['paragraphs'][number]>();
  /** Its place in the text, from 1. */
  readonly number = input.required<number>();
  /** Address of the text. */
  readonly base = input.required<string>();
  /** Whether people can propose something now. */
  readonly open = input.required<boolean>();
  /** Whose words are in it: of every wording it had, each once. */
  protected readonly origins = computed(() => [
    ...new Set(this.paragraph().wordings.flatMap((one) => this.fromOf(one) || [])),
  ]);
  protected readonly before = computed(() =>
    this.paragraph()
      .wordings.slice(0, -1)
      .reverse()
      .map((one) => ({
        ...one,
        from: this.fromOf(one) || this.t('text.written', { day: this.dates.day(one.on) }),
      })),
  );
  protected readonly suggestions = computed(() =>
    this.paragraph().suggestions.map((one) => ({
      ...one,
      by: this.t(`kind.${one.kind}`, { who: this.who(one) }),
      day: this.dates.day(one.sentOn),
      outcome: this.t(`outcome.${one.state}`),
      badge: badges[one.state],
    })),
  );

  protected propose(kind: 'wording' | 'comment'): string {
    return `${this.base()}/meeschrijven?op=${this.paragraph().id}${kind === 'comment' ? '&toon=reactie' : ''}`;
  }

  private fromOf(wording: PublicText['paragraphs'][number]['wordings'][number]): string {
    const { from } = wording;
    if (from === null) return '';
    return this.t(from.how === 'takenOver' ? 'text.from' : 'text.adaptedFrom', { who: this.who(from) });
  }
}
