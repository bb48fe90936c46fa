import { Component, input } from '@angular/core';

type Crumb = {
  readonly text: string;
  readonly href?: string;
  /** Words that people wrote, in whichever language. */
  readonly own?: boolean;
};

/** The way here. The last one is this page, without a link. */
@Component({
  selector: 'ws-breadcrumb',
  template: `
    <nav class="ws-crumbs" [attr.aria-label]="label()">
      <ol>
        @for (item of items(); track $index) {
          <li>
            @if (item.href) {
              <a [href]="item.href">{{ item.text }}</a>
            } @else {
              <span aria-current="page" [attr.dir]="item.own ? 'auto' : null">{{ item.text }}</span>
            }
          </li>
        }
      </ol>
    </nav>
  `,
})
export class Breadcrumb {
  readonly label = input.required<string>();
  readonly items = input.required<readonly Crumb[]>();
}
