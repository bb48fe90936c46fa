import { Component, computed, input } from '@angular/core';
import type { ClosedQuestion, FormView } from '@wijkspoor/instruments/domain';
import { Choice, FieldControl, FormField, Icon, useTexts } from '@wijkspoor/platform/web';
import { type GivenAnswers, idOf } from './given-answers';
import { partTexts } from './part-texts';
import { useWritten } from './written';

/** The answer to a closed question: a score, one option, several, or a number. Nothing is chosen beforehand. */
@Component({
  selector: 'ws-closed-question',
  imports: [Choice, FieldControl, FormField, Icon],
  template: `
    @switch (asked().kind) {
      @case ('number') {
        <ws-form-field [fieldId]="id()" [label]="w.say(asked().name)" [error]="error()" size="short">
          <input
            wsControl
            type="text"
            inputmode="numeric"
            autocomplete="off"
            maxlength="8"
            [name]="name()"
            [value]="only()"
          />
        </ws-form-field>
      }
      @case ('scale') {
        <fieldset class="ws-scale" [attr.aria-labelledby]="labelId()" [attr.aria-describedby]="id() + '-einden'">
          @if (error(); as error) {
            <p class="utrecht-form-field__error-message"><ws-icon name="error" />{{ error }}</p>
          }
          <div class="ws-scale__marks">
            @for (mark of marks(); track mark.value; let first = $first) {
              <label
                ><input
                  type="radio"
                  [attr.id]="first ? id() : null"
                  [name]="name()"
                  [value]="mark.value"
                  [attr.checked]="chosen().has(mark.value) ? '' : null"
                /><span class="ws-scale__mark">{{ mark.value }}</span></label
              >
            }
          </div>
          <div class="ws-scale__ends" data-read [id]="id() + '-einden'">
            @for (end of ends(); track end.icon) {
              <span>
                @if ($first) {
                  <ws-icon [name]="end.icon" />
                }
                {{ end.text }}
                @if (!$first) {
                  <ws-icon [name]="end.icon" />
                }
              </span>
            }
          </div>
        </fieldset>
      }
      @default {
        <fieldset class="ws-choices" [attr.aria-labelledby]="labelId()">
          @if (error(); as error) {
            <p class="utrecht-form-field__error-message"><ws-icon name="error" />{{ error }}</p>
          }
          @if (several()) {
            <p class="utrecht-form-field__description">{{ t('question.several') }}</p>
          }
          <div class="ws-choices__rows">
            @for (option of options(); track option.value) {
              <ws-choice [for]="option.id" [label]="option.text">
                <input
                  [type]="several() ? 'checkbox' : 'radio'"
                  [id]="option.id"
                  [name]="name()"
                  [value]="option.value"
                  [attr.checked]="chosen().has(option.value) ? '' : null"
                />
              </ws-choice>
            }
          </div>
        </fieldset>
      }
    }
  `,
})
export class ClosedQuestionAnswer {
  readonly asked = input.required<ClosedQuestion>();
  readonly form = input.required<FormView>();
  readonly given = input.required<GivenAnswers>();
  protected readonly t = useTexts(partTexts);
  protected readonly w = useWritten();
  private readonly path = computed(() => `answers.${this.asked().key}`);
  protected readonly several = computed(() => this.asked().kind === 'several');
  protected readonly name = computed(() => (this.several() ? `choices.${this.asked().key}` : this.path()));
  protected readonly id = computed(() => idOf(this.path()));
  protected readonly labelId = computed(() => `vraag-${this.asked().key}`);
  protected readonly error = computed(() => this.given().error(this.path()));
  protected readonly chosen = computed(() => this.given().chosen(this.form(), this.asked().key));
  protected readonly only = computed(() => [...this.chosen()][0] ?? '');
  protected readonly marks = computed(() => {
    const asked = this.asked();
    if (asked.kind !== 'scale') return [];
    return Array.from({ length: asked.max - asked.min + 1 }, (_, index) => ({ value: String(asked.min + index) }));
  });
  protected readonly ends = computed(() => {
    const asked = this.asked();
    if (asked.kind !== 'scale') return [];
    const end = (n: number, words: string): string => this.t('question.end', { n: String(n), words });
    return [
      { icon: 'bad', text: end(asked.min, this.w.say(asked.low)) },
      { icon: 'good', text: end(asked.max, this.w.say(asked.high)) },
    ] as const;
  });
  protected readonly options = computed(() => {
    const asked = this.asked();
    if (asked.kind !== 'one' && asked.kind !== 'several') return [];
    return asked.options.map(({ text }, index) => ({
      value: String(index + 1),
      text: this.w.say(text),
      id: index === 0 ? this.id() : `${this.id()}-${index + 1}`,
    }));
  });
}
