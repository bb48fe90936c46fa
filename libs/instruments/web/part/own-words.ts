import { Component, input } from '@angular/core';
import type { FormView, TextQuestion } from '@wijkspoor/instruments/domain';
import { FieldControl, FormField, useTexts } from '@wijkspoor/platform/web';
import { type GivenAnswers, idOf } from './given-answers';
import { partTexts } from './part-texts';
import { useWritten } from './written';

/** Answers in own words. Before every field stands what should not be written. */
@Component({
  selector: 'ws-own-words',
  imports: [FieldControl, FormField],
  template: `
    @for (text of texts(); track text.key) {
      <ws-form-field
        [fieldId]="idOf('texts.' + text.key)"
        [label]="w.say(text.text)"
        [description]="t('question.names')"
        [error]="given().error('texts.' + text.key)"
      >
        <textarea wsControl dir="auto" rows="3" maxlength="2000" [name]="'texts.' + text.key">{{
          given().text(form(), text.key)
        }}</textarea>
      </ws-form-field>
    }
  `,
})
export class OwnWords {
  readonly texts = input.required<readonly TextQuestion[]>();
  readonly form = input.required<FormView>();
  readonly given = input.required<GivenAnswers>();
  protected readonly t = useTexts(partTexts);
  protected readonly w = useWritten();
  protected readonly idOf = idOf;
}
