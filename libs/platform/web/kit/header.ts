import { Component, input } from '@angular/core';
import type { PageLink } from './link';
import { Menu } from './menu';

/** The words around a header. */
export interface HeaderWords {
  readonly skip: string;
  readonly mainMenu: string;
  readonly menu: string;
}

/** Top of every page: skip link, brand, main menu, and what comes as content: language, gemeente, person. */
@Component({
  selector: 'ws-header',
  imports: [Menu],
  template: `
    <a class="nl-skip-link nl-skip-link--visible-on-focus ws-skip" href="#inhoud">{{ words().skip }}</a>
    <header class="ws-top">
      <div class="ws-wrap ws-top__in">
        <ng-content select="ws-brand" />
        @if (links().length > 0) {
          <nav class="ws-nav ws-nav--wide" [attr.aria-label]="words().mainMenu">
            @for (link of links(); track link.href) {
              <a [href]="link.href" [attr.aria-current]="link.current ? 'page' : null">{{ link.text }}</a>
            }
          </nav>
        }
        <ng-content />
        @if (links().length > 0) {
          <ws-menu icon="menu" [text]="words().menu" [narrow]="true">
            <nav class="ws-nav" [attr.aria-label]="words().mainMenu">
              @for (link of links(); track link.href) {
                <a [href]="link.href" [attr.aria-current]="link.current ? 'page' : null">{{ link.text }}</a>
              }
            </nav>
          </ws-menu>
        }
      </div>
    </header>
  `,
})
export class Header {
  readonly words = input.required<HeaderWords>();
  readonly links = input<readonly PageLink[]>([]);
}
