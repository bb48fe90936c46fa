import { Component, input } from '@angular/core';
import type { PageLink } from './link';
import { Menu } from './menu';

/** Who is signed in, with the pages of this person. Forms (to sign out) come as content. */
@Component({
  selector: 'ws-person-menu',
  imports: [Menu],
  template: `
    <ws-menu icon="person" [text]="name()" [more]="more()">
      <p class="ws-menu__head">
        <strong>{{ name() }}</strong>{{ detail() }}
      </p>
      <nav [attr.aria-label]="label()">
        <ul>
          @for (link of links(); track link.href) {
            <li>
              <a [href]="link.href" [attr.aria-current]="link.current ? 'page' : null">{{ link.text }}</a>
            </li>
          }
        </ul>
      </nav>
      <ng-content />
    </ws-menu>
  `,
})
export class PersonMenu {
  readonly name = input.required<string>();
  readonly detail = input('');
  readonly more = input<string>();
  readonly label = input.required<string>();
  readonly links = input.required<readonly PageLink[]>();
}
