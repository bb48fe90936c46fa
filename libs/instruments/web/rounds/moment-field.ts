import { Component, input } from '@angular/core';
import { Choices, FieldControl, FormField, useTexts } from '@wijkspoor/platform/web';
import { Bind, type BoundField } from '@wijkspoor/platform/web/kit/bound-fields';
import { roundTexts } from './round-texts';

/** A day and a time in the Netherlands. */
@Component({
  selector: 'ws-moment-field',
  imports: [Bind, Choices, FieldControl, FormField],
  template: `
    <ws-choices [fieldId]="fieldId()" [legend]="legend()" [description]="t('plan.zone')" [error]="error()">
      <div class="ws-actions">
        <ws-form-field [fieldId]="fieldId() + '-dag'" [label]="t('plan.date')" size="short">
          <input wsControl type="date" [wsBind]="date()" />
        </ws-form-field>
        <ws-form-field [fieldId]="fieldId() + '-tijd'" [label]="t('plan.time')" size="short">
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
  protected readonly t = useTexts(roundTexts);
}
