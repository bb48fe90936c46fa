import { Component, input, model } from '@angular/core';
import { type ApiForm, FieldControl, FormField, useTexts } from '@wijkspoor/platform/web';
import { Bind, type BoundField } from '@wijkspoor/platform/web/kit/bound-fields';
import type { WijkView } from '@wijkspoor/wijk/domain';
import { WijkChoices } from './wijk-choices';
import { workTexts } from './work-texts';

/** What a project is, in a form that starts or changes one: its name, its wijken and its period. */
@Component({
  selector: 'ws-project-fields',
  imports: [Bind, FieldControl, FormField, WijkChoices],
  template: `
    <ws-form-field
      [fieldId]="api().id('name')"
      [label]="t('start.name')"
      [description]="nameHelp()"
      [error]="api().error('name')"
    >
      <input wsControl type="text" autocomplete="off" dir="auto" [wsBind]="field()('name')" />
    </ws-form-field>
    <ws-wijk-choices
      [fieldId]="api().id('wijken')"
      [legend]="t('start.wijken')"
      [error]="api().error('wijken')"
      [wijken]="wijken()"
      [(chosen)]="chosen"
    />
    <ws-form-field
      [fieldId]="api().id('starts')"
      [label]="t('start.starts')"
      [description]="t('date.help')"
      [error]="api().error('starts')"
      [optional]="t('optional')"
      size="medium"
    >
      <input wsControl type="text" autocomplete="off" [wsBind]="field()('starts')" />
    </ws-form-field>
    <ws-form-field
      [fieldId]="api().id('ends')"
      [label]="t('start.ends')"
      [error]="api().error('ends')"
      [optional]="t('optional')"
      size="medium"
    >
      <input wsControl type="text" autocomplete="off" [wsBind]="field()('ends')" />
    </ws-form-field>
  `,
})
export class ProjectFields {
  /** The form around it; it knows the fields `name`, `wijken`, `starts` and `ends`. */
  readonly api = input.required<ApiForm>();
  readonly field = input.required<(name: 'name' | 'starts' | 'ends') => BoundField>();
  /** What a good name is, for who has none yet. */
  readonly nameHelp = input<string>();
  readonly wijken = input.required<readonly WijkView[]>();
  /** Slugs of the wijken. */
  readonly chosen = model.required<readonly string[]>();
  protected readonly t = useTexts(workTexts);
}
