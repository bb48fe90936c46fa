import { Component, input } from '@angular/core';
import { Icon, useTexts } from '@wijkspoor/platform/web';
import { partTexts } from './part-texts';

/** Ways out of a form, on every page of it: wiping it, and beginning again for somebody else. */
@Component({
  selector: 'ws-form-ways',
  imports: [Icon],
  template: `
    <nav class="ws-ways" [attr.aria-label]="t('ways.label')">
      <ng-content />
      <a [href]="base() + '/stoppen'"><ws-icon name="no" />{{ t('ways.stop') }}</a>
      <a [href]="base() + '/opnieuw'"><ws-icon name="people" />{{ t('ways.again') }}</a>
    </nav>
  `,
})
export class FormWays {
  /** Address of the round. */
  readonly base = input.required<string>();
  protected readonly t = useTexts(partTexts);
}
