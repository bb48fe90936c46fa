import { Component, input } from '@angular/core';
import { Bind, type BoundField } from './bound-fields';
import { Choices } from './choices';
import { FieldControl, FormField } from './form-field';

/** A day and a time in the Netherlands. */
@Component({
  selector: 'ws-moment-field',
  imports: [Bind, Choices, FieldControl, FormField],
  template: `
    <ws-choices [fieldId]="fieldId()" [legend]="legend()" [description]="words().zone" [error]="error()">
      <div class="ws-actions">
        <ws-form-field [fieldId]="fieldId() + '-dag'" [label]="words().date" size="short">
          <input wsControl type="date" [wsBind]="date()" />
        </ws-form-field>
        <ws-form-field [fieldId]="fieldId() + '-tijd'" [label]="words().time" size="short">
          <input wsControl type="time" [wsBind]="time()" />
        </ws-form-field>
      </div>
    </ws-choices>
  `,
})
export class MomentField {
  readonly fieldId = input.required<string>();
  readonly legend = input.required<string>();
  readonly error = input<string>();
  readonly date = input.required<BoundField>();
  readonly time = input.required<BoundField>();
  /** Labels of both, and whose time it is. */
  readonly words = input.required<{ readonly date: string; readonly time: string; readonly zone: string }>();
}
