import { Component, computed, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

export type AlertKind = 'info' | 'ok' | 'warning' | 'error';

const looks: Readonly<Record<AlertKind, readonly [className: string, icon: IconName]>> = {
  info: ['utrecht-alert--info', 'info'],
  ok: ['utrecht-alert--ok', 'check'],
  warning: ['utrecht-alert--warning', 'late'],
  error: ['utrecht-alert--error', 'error'],
};

/** A message about what happened or what to mind. `live` reads it out when it comes while the page stands. */
@Component({
  selector: 'ws-alert',
  imports: [Icon],
  template: `
    <div class="utrecht-alert {{ look()[0] }}" [attr.role]="live() ? (kind() === 'error' ? 'alert' : 'status') : null">
      <ws-icon [name]="look()[1]" />
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message"><ng-content /></div>
      </div>
    </div>
  `,
})
export class Alert {
  readonly kind = input.required<AlertKind>();
  readonly live = input(false);
  protected readonly look = computed(() => looks[this.kind()]);
}
