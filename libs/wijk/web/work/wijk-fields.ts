import { Component, input } from '@angular/core';
import { type ApiForm, FieldControl, FormField, useTexts } from '@wijkspoor/platform/web';
import { Bind, type BoundField } from '@wijkspoor/platform/web/kit/bound-fields';
import { workTexts } from '../work-texts';

/** The words of a wijk, in a form that adds or changes one: its name and its introduction; what comes in between is content. */
@Component({
  selector: 'ws-wijk-fields',
  imports: [Bind, FieldControl, FormField],
  template: `
    <ws-form-field
      [fieldId]="api().id('name')"
      [label]="t('wijk.name')"
      [description]="t('wijk.nameHelp')"
      [error]="api().error('name')"
    >
      <input wsControl type="text" autocomplete="off" dir="auto" [wsBind]="field()('name')" />
    </ws-form-field>
    <ng-content />
    <ws-form-field
      [fieldId]="api().id('intro')"
      [label]="t('wijk.intro')"
      [description]="t('wijk.introHelp')"
      [optional]="t('wijk.optional')"
      [error]="api().error('intro')"
    >
      <textarea wsControl rows="5" dir="auto" [wsBind]="field()('intro')"></textarea>
    </ws-form-field>
  `,
})
export class WijkFields {
  /** The form around it; it knows the fields `name` and `intro`. */
  readonly api = input.required<ApiForm>();
  readonly field = input.required<(name: 'name' | 'intro') => BoundField>();
  protected readonly t = useTexts(workTexts);
}
