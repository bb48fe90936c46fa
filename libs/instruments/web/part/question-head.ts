import { Component, computed, input } from '@angular/core';
import type { Screen } from '@wijkspoor/instruments/domain';
import { Icon, useTexts } from '@wijkspoor/platform/web';
import { partTexts } from './part-texts';
import { useWritten } from './written';

/** What is asked, with help to answer it, and a button that reads it out where the browser has a voice. */
@Component({
  selector: 'ws-question-head',
  imports: [Icon],
  template: `
    <div class="ws-stack-tight">
      @if (alone()) {
        <h1 [id]="headingId()" data-read [attr.lang]="w.lang(asked().text)" [attr.dir]="w.dir(asked().text)">
          {{ w.say(asked().text) }}
        </h1>
      } @else {
        <h2 [id]="headingId()" [attr.lang]="w.lang(asked().text)" [attr.dir]="w.dir(asked().text)">
          {{ w.say(asked().text) }}
        </h2>
      }
      @if (help()[0]; as first) {
        <p class="ws-lead" data-read [attr.lang]="w.lang(asked().help)" [attr.dir]="w.dir(asked().help)">{{ first }}</p>
      }
      @if (help().length > 1) {
        <details class="ws-tell ws-tell--quiet">
          <summary>
            <ws-icon name="plus" />
            <span>
              {{ t('question.more') }}
              @if (!alone()) {
                <span class="ws-vh">({{ w.say(asked().text) }})</span>
              }
            </span>
          </summary>
          <ul class="ws-list" [attr.lang]="w.lang(asked().help)" [attr.dir]="w.dir(asked().help)">
            @for (line of help().slice(1); track $index) {
              <li data-read>{{ line }}</li>
            }
          </ul>
        </details>
      }
    </div>
    @if (alone()) {
      <p hidden data-say>
        <button class="ws-pill" type="button" aria-pressed="false">
          <ws-icon name="sound" />{{ t('question.say') }}
        </button>
      </p>
    }
  `,
})
export class QuestionHead {
  readonly screen = input.required<Screen>();
  /** The only question of the page. */
  readonly alone = input.required<boolean>();
  protected readonly t = useTexts(partTexts);
  protected readonly w = useWritten();
  protected readonly asked = computed(() => {
    const { question, texts } = this.screen();
    const asked = question ?? texts[0];
    if (asked === undefined) throw new Error('A screen without a question.');
    return asked;
  });
  protected readonly headingId = computed(() => `vraag-${this.screen().key}`);
  protected readonly help = computed(() =>
    this.w
      .say(this.asked().help)
      .split('\n')
      .filter((line) => line !== ''),
  );
}
