import { Component, input } from '@angular/core';
import { FieldControl, FormField, usePlainForm, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from '../page-texts';

/** The form of a code from an authenticator app. @returns what became of it. */
export const useCodeForm = () => usePlainForm('code', { code: useTexts(pageTexts)('code.label') });

/** Gives the code of an authenticator app. */
@Component({
  selector: 'ws-code-form',
  imports: [FieldControl, FormField],
  template: `
    <form class="ws-form" method="post" novalidate>
      <input type="hidden" name="next" [value]="form.value('next', next() ?? '')" />
      <ws-form-field [fieldId]="form.id('code')" [label]="t('code.label')" [error]="form.error('code')">
        <input
          wsControl
          class="ws-code"
          type="text"
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength="6"
          dir="ltr"
          required
        />
      </ws-form-field>
      <div class="ws-actions ws-actions--fill">
        <button class="nl-button nl-button--primary" type="submit" name="do" value="code">
          <span class="nl-button__label">{{ go() }}</span>
        </button>
      </div>
    </form>
  `,
})
export class CodeForm {
  /** Where to go afterwards. */
  readonly next = input<string | null>();
  /** Words of the button. */
  readonly go = input.required<string>();
  protected readonly t = useTexts(pageTexts);
  protected readonly form = useCodeForm();
}
