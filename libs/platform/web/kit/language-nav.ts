import { Component, input } from '@angular/core';
import { type MenuLink, MenuLinks } from './menu-links';

/** The choice of language: each name in its own language, leading to the same page in it. */
@Component({
  selector: 'ws-language-nav',
  imports: [MenuLinks],
  template: `<ws-menu-links icon="globe" [text]="text()" [label]="label()" [links]="languages()" />`,
})
export class LanguageNav {
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  readonly languages = input.required<readonly MenuLink[]>();
}
