import { Component, computed, type OnInit } from '@angular/core';
import { ageBands, askedScreens } from '@wijkspoor/instruments/domain';
import { Choice, ErrorSummary, FieldControl, FormField, Icon } from '@wijkspoor/platform/web';
import { FormWays } from './form-ways';
import { useGivenAnswers } from './given-answers';
import { Progress } from './progress';
import { FormParts } from './round-parts';

/** Two questions about oneself at most, each optional, with the reason. */
@Component({
  selector: 'ws-background-page',
  imports: [Choice, ErrorSummary, FieldControl, FormField, FormWays, Icon, Progress],
  template: `
    <form method="post" novalidate [attr.data-form]="form().id" [attr.data-api]="api()" [attr.data-base]="base()">
      <div class="ws-wrap ws-narrow ws-question">
        <ws-error-summary [heading]="given.heading" [errors]="given.errors(fields())" />
        <ws-progress [at]="2" [of]="1" [words]="t('background.progress')" />
        <div class="ws-stack">
          <h1>{{ t('background.title') }}</h1>
          <p class="ws-lead">{{ t('background.lead') }}</p>
        </div>
        @if (form().askBuurt) {
          <input type="hidden" name="asked" value="buurt" />
          <ws-form-field
            fieldId="buurt"
            [label]="t('background.buurt')"
            [description]="t('background.buurtWhy')"
            [optional]="t('background.optional')"
            [error]="given.error('buurt')"
            size="medium"
          >
            <select wsControl name="buurt">
              <option value="">{{ t('background.choose') }}</option>
              @for (one of form().buurten; track one.code) {
                <option [value]="one.code" [attr.selected]="one.code === given.about(form(), 'buurt') ? '' : null">
                  {{ one.name }}
                </option>
              }
            </select>
          </ws-form-field>
        }
        @if (form().askAge) {
          <input type="hidden" name="asked" value="age" />
          <fieldset class="ws-choices" aria-labelledby="age-naam" aria-describedby="age-uitleg">
            <p class="utrecht-form-field__label">
              <span class="utrecht-form-label" id="age-naam">{{ t('background.age') }}</span>
              <span class="ws-optional">{{ t('background.optional') }}</span>
            </p>
            <p class="utrecht-form-field__description" id="age-uitleg">{{ t('background.ageWhy') }}</p>
            @if (given.error('age'); as error) {
              <p class="utrecht-form-field__error-message"><ws-icon name="error" />{{ error }}</p>
            }
            <div class="ws-choices__rows">
              @for (one of ages(); track one.value) {
                <ws-choice [for]="one.id" [label]="one.text">
                  <input
                    type="radio"
                    name="age"
                    [id]="one.id"
                    [value]="one.value"
                    [attr.checked]="one.value === given.about(form(), 'age') ? '' : null"
                  />
                </ws-choice>
              }
            </div>
          </fieldset>
        }
      </div>
      <div class="ws-foot-buttons">
        <div class="ws-wrap ws-narrow">
          <button class="nl-button nl-button--primary" type="submit" name="do" value="background">
            <span class="nl-button__label">{{ t('question.next') }}</span>
            <span class="nl-button__icon-end"><ws-icon name="arrow" /></span>
          </button>
          <a class="nl-button nl-button--secondary" [href]="before()">
            <span class="nl-button__icon-start"><ws-icon name="back" /></span>
            <span class="nl-button__label">{{ t('question.back') }}</span>
          </a>
          <a class="nl-button nl-button--secondary" [href]="base() + '/inleveren'">
            <span class="nl-button__label">{{ t('question.skip') }}</span>
            <span class="nl-button__icon-end"><ws-icon name="skip" /></span>
          </a>
        </div>
      </div>
      <div class="ws-wrap ws-narrow"><ws-form-ways [base]="base()" /></div>
    </form>
  `,
})
export class BackgroundPage extends FormParts implements OnInit {
  protected readonly given = useGivenAnswers('background');
  protected readonly fields = computed(() => ({
    buurt: this.t('background.buurt'),
    age: this.t('background.age'),
  }));
  /** The last question that is asked. */
  protected readonly before = computed(() => {
    const last = askedScreens(this.form(), this.form().answers).at(-1);
    return this.base() + (last === undefined ? '' : `/vraag/${last.key}`);
  });
  /** The bands of CBS, and the way to say nothing: what was chosen can be taken back. */
  protected readonly ages = computed(() => [
    ...ageBands.map((value, index) => ({
      value,
      text: this.t(`age.${value}`),
      id: index === 0 ? 'age' : `age-${index}`,
    })),
    ...(this.form().age === null ? [] : [{ value: '', text: this.t('background.none'), id: 'age-geen' }]),
  ]);

  ngOnInit(): void {
    this.page.title(`${this.t('background.title')} | Wijkspoor`);
  }
}
