import { Component, computed, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

/** How something stands. `plain` is for a date, or for what cannot be done. */
export type BadgeKind = 'plain' | 'open' | 'done' | 'busy' | 'late' | 'no';

const icons: Readonly<Record<BadgeKind, IconName | null>> = {
  plain: null,
  open: null,
  done: 'check',
  busy: 'clock',
  late: 'late',
  no: 'no',
};

/** A word about how something stands, with its sign. */
@Component({
  selector: 'ws-badge',
  imports: [Icon],
  host: {
    class: 'ws-badge',
    '[class.ws-badge--open]': "kind() === 'open'",
    '[class.ws-badge--done]': "kind() === 'done'",
    '[class.ws-badge--busy]': "kind() === 'busy'",
    '[class.ws-badge--late]': "kind() === 'late'",
  },
  template: `@if (icon(); as icon) {
      <ws-icon [name]="icon" />
    }
    <ng-content />`,
})
export class Badge {
  readonly kind = input<BadgeKind>('plain');
  protected readonly icon = computed(() => icons[this.kind()]);
}
