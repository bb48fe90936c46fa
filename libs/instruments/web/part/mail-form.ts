import { Component, computed, input, type Signal } from '@angular/core';
import {
  Choice,
  ErrorSummary,
  FieldControl,
  FormField,
  Icon,
  type RefusedForm,
  usePlainForm,
  useTexts,
} from '@wijkspoor/platform/web';
import { partTexts } from './part-texts';

/** Asks for a mail: the personal link, or word of what became of the answers. The two know nothing of each other. */
@Component({
  selector: 'ws-mail-form',
  imports: [Choice, ErrorSummary, FieldControl, FormField, Icon],
  template: `
    <section class="ws-panel" [attr.aria-labelledby]="action() + '-kop'">
      <ws-error-summary [heading]="given().heading" [errors]="given().errors" />
      <h2 class="ws-h3" [id]="action() + '-kop'">{{ t(key('title')) }}</h2>
      <p>{{ t(key('text')) }}</p>
      <form class="ws-form" method="post" novalidate>
        <ws-form-field [fieldId]="given().id('email')" [label]="t('mail.email')" [error]="given().error('email')">
          <input
            wsControl
            type="email"
            name="email"
            autocomplete="email"
            dir="ltr"
            required
            [value]="given().value('email')"
          />
        </ws-form-field>
        <div class="ws-choices">
          @if (given().error('sixteen'); as error) {
            <p class="utrecht-form-field__error-message"><ws-icon name="error" />{{ error }}</p>
          }
          <ws-choice [for]="given().id('sixteen')" [label]="t('mail.sixteen')" [help]="t('mail.sixteenHelp')">
            <input
              type="checkbox"
              name="sixteen"
              value="1"
              [id]="given().id('sixteen')"
              [attr.checked]="given().value('sixteen') === '' ? null : ''"
            />
          </ws-choice>
        </div>
        <div class="ws-actions ws-actions--fill">
          <button class="nl-button nl-button--secondary" type="submit" name="do" [value]="action()">
            <span class="nl-button__label">{{ t(key('go')) }}</span>
          </button>
        </div>
      </form>
    </section>
  `,
})
export class MailForm {
  readonly action = input.required<'mail' | 'follow'>();
  protected readonly t = useTexts(partTexts);
  private readonly forms: Readonly<Record<'mail' | 'follow', RefusedForm>> = {
    mail: usePlainForm('mail', this.fields()),
    follow: usePlainForm('follow', this.fields()),
  };
  protected readonly given: Signal<RefusedForm> = computed(() => this.forms[this.action()]);
  protected readonly key = <P extends 'title' | 'text' | 'go'>(part: P) => `${this.action()}.${part}` as const;

  private fields() {
    return { email: this.t('mail.email'), sixteen: this.t('mail.sixteen') };
  }
}
