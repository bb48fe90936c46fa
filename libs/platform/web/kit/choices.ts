import { Component, computed, input } from '@angular/core';
import { Icon } from './icon';

/** One question with the answers to choose from; these come as `ws-choice`. */
@Component({
  selector: 'ws-choices',
  imports: [Icon],
  template: `
    <fieldset
      class="ws-choices"
      [class.ws-choices--invalid]="error()"
      [id]="fieldId()"
      [attr.aria-describedby]="describedBy()"
    >
      <legend>{{ legend() }}</legend>
      @if (description(); as description) {
        <p class="utrecht-form-field__description" [id]="fieldId() + '-uitleg'">{{ description }}</p>
      }
      @if (error(); as error) {
        <p class="utrecht-form-field__error-message" [id]="fieldId() + '-fout'"><ws-icon name="error" />{{ error }}</p>
      }
      <div class="ws-choices__rows"><ng-content /></div>
    </fieldset>
  `,
})
export class Choices {
  readonly fieldId = input.required<string>();
  readonly legend = input.required<string>();
  readonly description = input<string>();
  readonly error = input<string>();
  protected readonly describedBy = computed(() => {
    const id = this.fieldId();
    return [this.error() && `${id}-fout`, this.description() && `${id}-uitleg`].filter(Boolean).join(' ') || null;
  });
}

/** One answer: a native radio button or checkbox, given as content with the id in `for`, and its words. */
@Component({
  selector: 'ws-choice',
  template: `
    <div class="ws-choice">
      <ng-content />
      <label [for]="for()" [attr.lang]="lang()" [attr.dir]="own() === undefined ? null : 'auto'">{{ label() }}</label>
      @if (help(); as help) {
        <span class="ws-choice__help">{{ help }}</span>
      }
      @if (own(); as own) {
        <span class="ws-choice__help" dir="auto" [attr.lang]="lang()">{{ own }}</span>
      }
    </div>
  `,
})
export class Choice {
  readonly for = input.required<string>();
  readonly label = input.required<string>();
  readonly help = input<string>();
  /** Words of people about the answer, in the language of its label. */
  readonly own = input<string>();
  /** The language of the label, where it is another one than that of the page. */
  readonly lang = input<string | null>(null);
}
