import { Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

/** A menu that opens without a script: a button with its panel. */
@Component({
  selector: 'ws-menu',
  imports: [Icon],
  template: `
    <details class="ws-menu" [class.ws-menu--narrow]="narrow()" [attr.name]="group()">
      <summary class="ws-pill">
        <ws-icon [name]="icon()" />
        <span
          >{{ text() }}
          @if (more()) {
            <span class="ws-vh">{{ more() }}</span>
          }
        </span>
      </summary>
      <div class="ws-menu__panel"><ng-content /></div>
    </details>
  `,
})
export class Menu {
  readonly icon = input.required<IconName>();
  readonly text = input.required<string>();
  /** Read out after the text. */
  readonly more = input<string>();
  /** Shown only where the wide menu is not. */
  readonly narrow = input(false);
  /** Of the menus with one group name, only one is open. */
  readonly group = input('ws-menu');
}
