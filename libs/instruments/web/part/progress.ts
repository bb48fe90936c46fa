import { Component, computed, input } from '@angular/core';
import { useTexts } from '@wijkspoor/platform/web';
import { KeptWords } from './kept-words';
import { partTexts } from './part-texts';

/** How far somebody is, in words and as a line of parts. */
@Component({
  selector: 'ws-progress',
  imports: [KeptWords],
  template: `
    <div class="ws-progress">
      <div class="ws-progress__words">
        <p class="ws-small ws-muted">{{ words() ?? t('question.progress', { at: at(), of: of() }) }}</p>
        <ws-kept-words />
      </div>
      <div class="ws-progress__parts" aria-hidden="true">
        @for (part of parts(); track part) {
          <i [class.ws-progress__done]="part < at()" [class.ws-progress__now]="part === at()"></i>
        }
      </div>
    </div>
  `,
})
export class Progress {
  /** From 1; one more than `of` when all questions were there. */
  readonly at = input.required<number>();
  readonly of = input.required<number>();
  /** Instead of "question 3 of 14". */
  readonly words = input<string>();
  protected readonly t = useTexts(partTexts);
  protected readonly parts = computed(() => Array.from({ length: this.of() }, (_, index) => index + 1));
}
