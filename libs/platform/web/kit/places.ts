import { Component, input } from '@angular/core';
import { Icon } from './icon';
import type { PageLink } from './link';

/** A place to go to, with a line about it. */
export interface Place extends PageLink {
  readonly detail?: string;
  /** Its number on a map beside the list. */
  readonly mark?: string;
}

/** Places to go to, one a row: the wijken of a gemeente, the gemeenten of a person. */
@Component({
  selector: 'ws-places',
  imports: [Icon],
  template: `
    <ul class="ws-places">
      @for (place of places(); track place.href) {
        <li>
          <a [href]="place.href" [attr.aria-current]="place.current ? 'true' : null">
            <span>
              @if (place.mark) {
                <span class="ws-places__mark" aria-hidden="true">{{ place.mark }}</span>
              }
              <strong>{{ place.text }}</strong>
            </span>
            @if (place.detail) {
              <small>{{ place.detail }}</small>
            }
            <ws-icon name="arrow" />
          </a>
        </li>
      }
    </ul>
  `,
})
export class Places {
  readonly places = input.required<readonly Place[]>();
}
