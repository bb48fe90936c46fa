import { Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

/** Something to open, as an item of a list with class `ws-cards`. A badge and paragraphs come as content. */
@Component({
  selector: 'li[wsCard]',
  imports: [Icon],
  host: { class: 'ws-card' },
  template: `
    <ng-content select="ws-badge" />
    <h3 class="ws-card__title">
      <a [href]="href()" [attr.dir]="own() ? 'auto' : null">{{ heading() }}</a>
    </h3>
    <ng-content />
    @if (meta(); as meta) {
      <p class="ws-card__meta">
        @if (metaIcon(); as icon) {
          <ws-icon [name]="icon" />
        }
        {{ meta }}
      </p>
    }
  `,
})
export class Card {
  readonly heading = input.required<string>();
  readonly href = input.required<string>();
  /** The heading is what people wrote, in whichever language. */
  readonly own = input(false);
  readonly meta = input<string>();
  readonly metaIcon = input<IconName>();
}
