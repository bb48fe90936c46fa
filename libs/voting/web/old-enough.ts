import { Component, input } from '@angular/core';
import { Choice, Icon, type RefusedForm } from '@wijkspoor/platform/web';
import { useVoteWords } from './vote-words';

/** "I am old enough": a statement, nothing that is checked or kept. */
@Component({
  selector: 'ws-old-enough',
  imports: [Choice, Icon],
  template: `
    <div class="ws-choices">
      @if (given().error('oldEnough'); as error) {
        <p class="utrecht-form-field__error-message"><ws-icon name="error" />{{ error }}</p>
      }
      <ws-choice [for]="given().id('oldEnough')" [label]="words.t('oldEnough', { n: age() })">
        <input
          type="checkbox"
          name="oldEnough"
          value="1"
          [id]="given().id('oldEnough')"
          [attr.checked]="given().value('oldEnough') === '' ? null : ''"
        />
      </ws-choice>
    </div>
  `,
})
export class OldEnough {
  readonly given = input.required<RefusedForm>();
  readonly age = input.required<number>();
  protected readonly words = useVoteWords();
}
