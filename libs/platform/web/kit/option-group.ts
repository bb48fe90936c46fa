import { Component, input, model } from '@angular/core';
import { Choice, Choices } from './choices';

/** One answer of a group; `help` says what choosing it means. */
export type GroupOption = { readonly value: string; readonly label: string; readonly help?: string };

/** A question with one answer out of several, or with any number of them. */
@Component({
  selector: 'ws-option-group',
  imports: [Choice, Choices],
  template: `
    <ws-choices [fieldId]="fieldId()" [legend]="legend()" [description]="description()" [error]="error()">
      @for (option of options(); track option.value) {
        <ws-choice [for]="fieldId() + '-' + option.value" [label]="option.label" [help]="option.help">
          <input
            [type]="several() ? 'checkbox' : 'radio'"
            [name]="fieldId()"
            [id]="fieldId() + '-' + option.value"
            [checked]="chosen().includes(option.value)"
            (change)="choose(option.value)"
          />
        </ws-choice>
      }
    </ws-choices>
  `,
})
export class OptionGroup {
  readonly fieldId = input.required<string>();
  readonly legend = input.required<string>();
  readonly description = input<string>();
  readonly error = input<string>();
  readonly options = input.required<readonly GroupOption[]>();
  /** Any number of answers instead of one. */
  readonly several = input(true);
  /** In the order of the options. */
  readonly chosen = model.required<readonly string[]>();

  protected choose(value: string): void {
    const now = this.chosen();
    const next = this.several() && now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
    this.chosen.set(
      this.several() ? this.options().flatMap((one) => (next.includes(one.value) ? [one.value] : [])) : [value],
    );
  }
}
