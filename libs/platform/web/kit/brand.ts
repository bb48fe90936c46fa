import { Component, computed, input } from '@angular/core';
import type { ThemeMark } from '@wijkspoor/platform/domain';

const marks: Readonly<Record<ThemeMark, string>> = {
  water: 'M8 24c3.3-3 6.7-3 10 0s6.7 3 10 0M8 17c3.3-3 6.7-3 10 0s6.7 3 10 0',
  bridge: 'M7 20h22M8 27v-3a10 10 0 0 1 20 0v3M13 20v-6M23 20v-6M18 14v-4',
  tree: 'M18 30V15M18 22l6-5M18 18l-5-4M18 8a8.5 8.5 0 0 0-5 15M18 8a8.5 8.5 0 0 1 5 15',
  mill: 'M18 17L9 9M18 17l9-8M18 17l-8 8M18 17l8 8M14.5 30l2-11M21.5 30l-2-11',
};

/** The gemeente on every page of it: its shield in the colour of its theme, and its name, which leads home. */
@Component({
  selector: 'ws-brand',
  template: `
    <a class="ws-brand" [href]="href()">
      <svg viewBox="0 0 36 40" aria-hidden="true">
        <path d="M3 3h30v18c0 9-7 14-15 17C10 35 3 30 3 21z" fill="currentColor" />
        <path
          [attr.d]="path()"
          fill="none"
          stroke="#fff"
          stroke-width="2.6"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
      <span>
        <span class="ws-brand__name">{{ name() }}</span>
        <small>{{ kind() }}</small>
      </span>
    </a>
  `,
})
export class Brand {
  readonly name = input.required<string>();
  /** What it is: the word for gemeente, or the promise of the platform on its own pages. */
  readonly kind = input.required<string>();
  readonly href = input.required<string>();
  readonly mark = input<ThemeMark>('water');
  protected readonly path = computed(() => marks[this.mark()]);
}
