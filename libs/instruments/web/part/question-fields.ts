import { Component, computed, input } from '@angular/core';
import type { FormView, Screen } from '@wijkspoor/instruments/domain';
import { Icon, useTexts } from '@wijkspoor/platform/web';
import { ClosedQuestionAnswer } from './closed-question';
import type { GivenAnswers } from './given-answers';
import { OwnWords } from './own-words';
import { partTexts } from './part-texts';
import { QuestionHead } from './question-head';
import { useWritten } from './written';

/** One screen: the question, its answer, and what somebody wants to add. */
@Component({
  selector: 'ws-question-fields',
  imports: [ClosedQuestionAnswer, Icon, OwnWords, QuestionHead],
  template: `
    <ws-question-head [screen]="screen()" [alone]="alone()" />
    @if (screen().question; as asked) {
      <ws-closed-question [asked]="asked" [form]="form()" [given]="given()" />
      @if (screen().texts.length > 0) {
        <details class="ws-tell" [attr.open]="written() ? '' : null">
          <summary>
            <ws-icon name="plus" />
            <span>
              {{ t('question.tell') }}
              @if (!alone()) {
                <span class="ws-vh">({{ w.say(asked.name) }})</span>
              }
            </span>
          </summary>
          <div class="ws-tell__body">
            <ws-own-words [texts]="screen().texts" [form]="form()" [given]="given()" />
          </div>
        </details>
      }
    } @else {
      <ws-own-words [texts]="screen().texts" [form]="form()" [given]="given()" />
    }
  `,
})
export class QuestionFields {
  readonly screen = input.required<Screen>();
  readonly form = input.required<FormView>();
  readonly given = input.required<GivenAnswers>();
  readonly alone = input.required<boolean>();
  protected readonly t = useTexts(partTexts);
  protected readonly w = useWritten();
  protected readonly written = computed(() =>
    this.screen().texts.some(
      ({ key }) => this.given().text(this.form(), key) !== '' || this.given().error(`texts.${key}`) !== undefined,
    ),
  );
}
