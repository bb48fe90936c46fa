import { Component, computed, type OnInit } from '@angular/core';
import { screensOf } from '@wijkspoor/instruments/domain';
import { ErrorSummary, Icon } from '@wijkspoor/platform/web';
import { FormWays } from './form-ways';
import { fieldsOf, useGivenAnswers } from './given-answers';
import { KeptWords } from './kept-words';
import { QuestionFields } from './question-fields';
import { FormParts } from './round-parts';
import { useWritten } from './written';

/** All questions of a form on one page. */
@Component({
  selector: 'ws-all-page',
  imports: [ErrorSummary, FormWays, Icon, KeptWords, QuestionFields],
  template: `
    <form method="post" novalidate [attr.data-form]="form().id" [attr.data-api]="api()" [attr.data-base]="base()">
      <input type="hidden" name="keys" [value]="keys()" />
      <div class="ws-wrap ws-narrow ws-question">
        <ws-error-summary [heading]="given.heading" [errors]="given.errors(fields())" />
        <div class="ws-stack">
          <ws-kept-words />
          <h1>{{ t('all.title') }}</h1>
          <p class="ws-lead">{{ t('all.lead') }}</p>
        </div>
        <ol class="ws-all">
          @for (screen of screens(); track screen.key) {
            <li>
              <ws-question-fields [screen]="screen" [form]="form()" [given]="given" [alone]="false" />
            </li>
          }
        </ol>
      </div>
      <div class="ws-foot-buttons">
        <div class="ws-wrap ws-narrow">
          <button class="nl-button nl-button--primary" type="submit" name="do" value="all">
            <span class="nl-button__label">{{ t('all.next') }}</span>
            <span class="nl-button__icon-end"><ws-icon name="arrow" /></span>
          </button>
        </div>
      </div>
      <div class="ws-wrap ws-narrow">
        <ws-form-ways [base]="base()">
          <a [href]="base() + '/vraag'">{{ t('ways.one') }}</a>
        </ws-form-ways>
      </div>
    </form>
  `,
})
export class AllPage extends FormParts implements OnInit {
  private readonly w = useWritten();
  protected readonly given = useGivenAnswers('all');
  protected readonly screens = computed(() => screensOf(this.form()));
  protected readonly keys = computed(() =>
    this.form()
      .questions.map(({ key }) => key)
      .join(' '),
  );
  protected readonly fields = computed(() =>
    Object.fromEntries(this.screens().flatMap((screen) => Object.entries(fieldsOf(screen, this.w)))),
  );

  ngOnInit(): void {
    this.page.title(`${this.t('all.title')} | Wijkspoor`);
  }
}
