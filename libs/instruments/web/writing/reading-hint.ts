import { Component, computed, effect, input, signal } from '@angular/core';
import { useTexts } from '@wijkspoor/platform/web';
import type { ReadingLevel } from '../../domain/writing/reading-level';
import { writingTexts } from './writing-texts';

/** So much of a long sentence is enough to find it back. */
const mostShown = 90;

/**
 * How hard a Dutch text is to read, while somebody types it: a hint, never a proof. What counts is loaded when there is
 * something to count. Its page's route has loaded `writingTexts`.
 */
@Component({
  selector: 'ws-reading-hint',
  template: `
    @if (hint(); as hint) {
      <div class="ws-note ws-small">
        <p>
          <strong>{{ t(hint.verdict) }}</strong>
          @if (hint.score !== null) {
            {{ t('score', { score: hint.score }) }}
          }
        </p>
        @if (hint.longest; as longest) {
          <p>
            {{ t('long', { n: hint.long }) }} “<span lang="nl">{{ longest.text }}</span
            >” {{ t('words', { n: longest.words }) }}
          </p>
        }
        <p class="ws-muted">{{ t('proof') }}</p>
      </div>
    }
  `,
})
export class ReadingHint {
  /** Dutch, as it stands in the field now. */
  readonly text = input.required<string>();
  protected readonly t = useTexts(writingTexts);
  private readonly level = signal<ReadingLevel | null>(null);
  protected readonly hint = computed(() => {
    const level = this.level();
    if (level === null || level.words === 0) return null;
    const { score, long } = level;
    const [longest] = long;
    if (score === null && longest === undefined) return null;
    return {
      score: score === null ? null : Math.round(score),
      verdict: level.level ?? ('short' as const),
      long: long.length,
      longest:
        longest === undefined
          ? null
          : { text: shortened(this.text().slice(longest.from, longest.to)), words: longest.words },
    };
  });

  constructor() {
    effect(() => {
      const text = this.text();
      if (text.trim() === '') this.level.set(null);
      else void this.read(text);
    });
  }

  private async read(text: string): Promise<void> {
    const { readingLevel } = await import('../../domain/writing/reading-level');
    // somebody may have typed on
    if (text === this.text()) this.level.set(readingLevel(text));
  }
}

const shortened = (sentence: string): string =>
  sentence.length <= mostShown ? sentence : `${sentence.slice(0, mostShown).trimEnd()}…`;
