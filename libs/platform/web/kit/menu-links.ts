import { Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import type { PageLink } from './link';
import { Menu } from './menu';

/** A link of a menu, in the language it leads to. */
export interface MenuLink extends PageLink {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** A menu of links, one of which is where the reader is. */
@Component({
  selector: 'ws-menu-links',
  imports: [Icon, Menu],
  template: `
    <ws-menu [icon]="icon()" [text]="text()" [more]="more()">
      <nav [attr.aria-label]="label()">
        <ul>
          @for (link of links(); track link.href) {
            <li>
              <a
                [href]="link.href"
                [attr.lang]="link.lang"
                [attr.hreflang]="link.lang"
                [attr.dir]="link.dir"
                [attr.aria-current]="link.current ? 'true' : null"
              >
                {{ link.text }}
                @if (link.current) {
                  <ws-icon name="check" />
                }
              </a>
            </li>
          }
        </ul>
      </nav>
    </ws-menu>
  `,
})
export class MenuLinks {
  readonly icon = input.required<IconName>();
  readonly text = input.required<string>();
  readonly more = input<string>();
  readonly label = input.required<string>();
  readonly links = input.required<readonly MenuLink[]>();
}
