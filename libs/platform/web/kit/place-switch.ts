import { Component, input } from '@angular/core';
import type { PageLink } from './link';
import { MenuLinks } from './menu-links';

/** The way from one gemeente to another, for who works in several. */
@Component({
  selector: 'ws-place-switch',
  imports: [MenuLinks],
  template: `<ws-menu-links icon="place" [text]="text()" [more]="more()" [label]="label()" [links]="places()" />`,
})
export class PlaceSwitch {
  readonly text = input.required<string>();
  readonly more = input<string>();
  readonly label = input.required<string>();
  readonly places = input.required<readonly PageLink[]>();
}
