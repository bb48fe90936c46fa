import { Component, input } from '@angular/core';
import { type ApiForm, FieldControl, FormField, useTexts } from '@wijkspoor/platform/web';
import { Bind, type BoundField } from '@wijkspoor/platform/web/kit/bound-fields';
import { type DecisionBody, decisionBodies } from '@wijkspoor/project/domain';
import { cycleTexts } from './cycle-texts';
import { workTexts } from './work-texts';

/** Who decided something, when and why. */
@Component({
  selector: 'ws-decision-fields',
  imports: [Bind, FieldControl, FormField],
  template: `
    <ws-form-field
      [fieldId]="api().id('body')"
      [label]="t('decision.body')"
      [error]="api().error('body')"
      size="medium"
    >
      <select wsControl [wsBind]="field()('body')">
        @for (body of bodies; track body) {
          <option [value]="body">{{ words(bodyKey(body)) }}</option>
        }
      </select>
    </ws-form-field>
    <ws-form-field
      [fieldId]="api().id('decidedOn')"
      [label]="t('decision.on')"
      [error]="api().error('decidedOn')"
      size="short"
    >
      <input wsControl type="date" [wsBind]="field()('decidedOn')" />
    </ws-form-field>
    <ws-form-field [fieldId]="api().id('why')" [label]="t('decision.why')" [error]="api().error('why')">
      <textarea wsControl rows="4" dir="auto" [wsBind]="field()('why')"></textarea>
    </ws-form-field>
  `,
})
export class DecisionFields {
  /** The form around it; it knows the fields `body`, `decidedOn` and `why`. */
  readonly api = input.required<ApiForm>();
  readonly field = input.required<(name: 'body' | 'decidedOn' | 'why') => BoundField>();
  protected readonly t = useTexts(workTexts);
  protected readonly words = useTexts(cycleTexts);
  protected readonly bodies = decisionBodies;
  protected readonly bodyKey = (body: DecisionBody) => `body.${body}` as const;
}
