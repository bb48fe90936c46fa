import { Component, input, model } from '@angular/core';
import { Choice, Choices, useTexts } from '@wijkspoor/platform/web';
import type { WijkView } from '@wijkspoor/wijk/domain';
import { workTexts } from './work-texts';

/** In which wijken a project works. */
@Component({
  selector: 'ws-wijk-choices',
  imports: [Choice, Choices],
  template: `
    <ws-choices [fieldId]="fieldId()" [legend]="legend()" [error]="error()">
      @for (wijk of wijken(); track wijk.slug) {
        <ws-choice [for]="'wijk-' + wijk.slug" [label]="wijk.name">
          <input
            type="checkbox"
            [id]="'wijk-' + wijk.slug"
            [checked]="chosen().includes(wijk.slug)"
            (change)="toggle(wijk.slug)"
          />
        </ws-choice>
      } @empty {
        <p class="ws-muted">{{ t('start.noWijken') }}</p>
      }
    </ws-choices>
  `,
})
export class WijkChoices {
  readonly fieldId = input.required<string>();
  readonly legend = input.required<string>();
  readonly error = input<string>();
  readonly wijken = input.required<readonly WijkView[]>();
  readonly chosen = model.required<readonly string[]>();
  protected readonly t = useTexts(workTexts);

  protected toggle(slug: string): void {
    this.chosen.update((chosen) => (chosen.includes(slug) ? chosen.filter((one) => one !== slug) : [...chosen, slug]));
  }
}
