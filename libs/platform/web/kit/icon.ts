import { Component, computed, input } from '@angular/core';
import { type IconName, iconPaths, turning } from './icon-paths';

/** A line icon beside the word that says the same. */
@Component({
  selector: 'ws-icon',
  template: `<svg class="ws-icon" [class.ws-icon--turns]="turns()" viewBox="0 0 24 24" aria-hidden="true">
    <path [attr.d]="path()" />
  </svg>`,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => iconPaths[this.name()]);
  protected readonly turns = computed(() => turning.has(this.name()));
}
