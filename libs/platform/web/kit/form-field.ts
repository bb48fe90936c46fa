import { Component, computed, Directive, ElementRef, inject, input } from '@angular/core';
import { Icon } from './icon';

/**
 * One question of a form: label, help, error, and the native control that comes as content with `wsControl`.
 * The control gets its id, description and state from here, so that they cannot be forgotten.
 */
@Component({
  selector: 'ws-form-field',
  imports: [Icon],
  template: `
    <div
      class="utrecht-form-field"
      [class.utrecht-form-field--invalid]="error()"
      [class.ws-field--short]="size() === 'short'"
      [class.ws-field--medium]="size() === 'medium'"
    >
      <div class="utrecht-form-field__label">
        <label class="utrecht-form-label" [for]="fieldId()" [attr.lang]="lang()">{{ label() }}</label>
        @if (optional(); as optional) {
          <span class="ws-optional" [id]="fieldId() + '-vrij'">{{ optional }}</span>
        }
      </div>
      @if (description(); as description) {
        <p class="utrecht-form-field__description" [attr.lang]="lang()" [id]="fieldId() + '-uitleg'">
          {{ description }}
        </p>
      }
      @if (error(); as error) {
        <p class="utrecht-form-field__error-message" [id]="fieldId() + '-fout'"><ws-icon name="error" />{{ error }}</p>
      }
      <div class="utrecht-form-field__input"><ng-content /></div>
    </div>
  `,
})
export class FormField {
  /** Id of the control; the error summary links to it. */
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly description = input<string>();
  /** The language of label and description, where it is another one than that of the page. */
  readonly lang = input<string | null>(null);
  /** What is wrong, in words; nothing when all is well. */
  readonly error = input<string>();
  /** The words "need not be filled in", where that is so. */
  readonly optional = input<string>();
  readonly size = input<'short' | 'medium' | 'full'>('full');
  /** Ids of what a screen reader says with the control: the error first. */
  readonly describedBy = computed(() => {
    const id = this.fieldId();
    const ids = [this.error() && `${id}-fout`, this.description() && `${id}-uitleg`, this.optional() && `${id}-vrij`];
    return ids.filter(Boolean).join(' ') || null;
  });
}

const looks: Readonly<Record<string, string>> = {
  INPUT: 'utrecht-textbox utrecht-textbox--html-input',
  TEXTAREA: 'utrecht-textarea utrecht-textarea--html-textarea',
  SELECT: 'utrecht-select utrecht-select--html-select',
};

/** Ties a native control to the field around it. */
@Directive({
  selector: 'input[wsControl], textarea[wsControl], select[wsControl]',
  host: {
    '[id]': 'field.fieldId()',
    '[class]': 'look',
    '[attr.aria-invalid]': "field.error() ? 'true' : null",
    '[attr.aria-describedby]': 'field.describedBy()',
  },
})
export class FieldControl {
  protected readonly field = inject(FormField);
  protected readonly look = looks[inject<ElementRef<HTMLElement>>(ElementRef).nativeElement.tagName];
}
