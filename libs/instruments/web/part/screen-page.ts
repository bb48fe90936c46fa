import { Component, computed, input, type OnInit } from '@angular/core';
import { previousScreen, progress, screensOf } from '@wijkspoor/instruments/domain';
import { ErrorSummary, Icon } from '@wijkspoor/platform/web';
import { FormWays } from './form-ways';
import { fieldsOf, useGivenAnswers } from './given-answers';
import { Progress } from './progress';
import { QuestionFields } from './question-fields';
import { FormParts } from './round-parts';
import { useWritten } from './written';

/** One question of a form. */
@Component({
  selector: 'ws-screen-page',
  imports: [ErrorSummary, FormWays, Icon, Progress, QuestionFields],
  template: `
    <form
      method="post"
      novalidate
      [attr.data-form]="form().id"
      [attr.data-api]="api()"
      [attr.data-base]="base()"
      [attr.data-keep]="keep() ? '' : null"
    >
      <input type="hidden" name="keys" [value]="keys()" />
      <div class="ws-wrap ws-narrow ws-question">
        <ws-error-summary [heading]="given.heading" [errors]="given.errors(fields())" />
        <ws-progress [at]="place().at" [of]="place().of" />
        <ws-question-fields [screen]="screen()" [form]="form()" [given]="given" [alone]="true" />
      </div>
      <div class="ws-foot-buttons">
        <div class="ws-wrap ws-narrow">
          <button class="nl-button nl-button--primary" type="submit" name="do" value="next">
            <span class="nl-button__label">{{ t('question.next') }}</span>
            <span class="nl-button__icon-end"><ws-icon name="arrow" /></span>
          </button>
          @if (first()) {
            <a class="nl-button nl-button--secondary" [href]="base()">
              <span class="nl-button__icon-start"><ws-icon name="back" /></span>
              <span class="nl-button__label">{{ t('question.back') }}</span>
            </a>
          } @else {
            <button class="nl-button nl-button--secondary" type="submit" name="do" value="back">
              <span class="nl-button__icon-start"><ws-icon name="back" /></span>
              <span class="nl-button__label">{{ t('question.back') }}</span>
            </button>
          }
          <button class="nl-button nl-button--secondary" type="submit" name="do" value="skip">
            <span class="nl-button__label">{{ t('question.skip') }}</span>
            <span class="nl-button__icon-end"><ws-icon name="skip" /></span>
          </button>
        </div>
      </div>
      <div class="ws-wrap ws-narrow">
        <ws-form-ways [base]="base()">
          <button class="ws-link" type="submit" name="do" value="list">{{ t('ways.list') }}</button>
          <a [href]="base() + '/alles'">{{ t('ways.all') }}</a>
        </ws-form-ways>
      </div>
    </form>
  `,
})
export class ScreenPage extends FormParts implements OnInit {
  /** Key of the screen. */
  readonly key = input.required<string>();
  readonly keep = input.required<boolean>();
  private readonly w = useWritten();
  protected readonly given = useGivenAnswers('next', 'back', 'skip', 'list');
  protected readonly screen = computed(() => {
    const screen = screensOf(this.form()).find(({ key }) => key === this.key());
    if (screen === undefined) throw new Error('A page of a question was made without one.');
    return screen;
  });
  protected readonly fields = computed(() => fieldsOf(this.screen(), this.w));
  protected readonly keys = computed(() =>
    [...new Set([this.screen().key, ...this.screen().texts.map(({ key }) => key)])].join(' '),
  );
  protected readonly place = computed(() => progress(this.form(), this.form().answers, this.key()));
  protected readonly first = computed(() => previousScreen(this.form(), this.form().answers, this.key()) === null);

  ngOnInit(): void {
    const { question, texts } = this.screen();
    const words = this.w.say(question?.text ?? texts[0]?.text);
    this.page.title(`${this.t('question.progress', this.place())}: ${words} | Wijkspoor`);
  }
}
