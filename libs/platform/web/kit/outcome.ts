import { afterRenderEffect, Component, type ElementRef, input, viewChild } from '@angular/core';
import { Alert } from './alert';

/**
 * What became of what somebody just did. It stands where they did it and takes the focus, so that it is seen on a phone and
 * heard, and so that the keyboard is not lost with a row that went away.
 */
@Component({
  selector: 'ws-outcome',
  imports: [Alert],
  template: `
    @if (words(); as words) {
      <div #box class="ws-outcome" tabindex="-1">
        <ws-alert [kind]="kind()">
          <p>{{ words }}</p>
        </ws-alert>
      </div>
    }
  `,
})
export class Outcome {
  /** What happened; nothing is shown without it. */
  readonly words = input.required<string>();
  readonly kind = input<'ok' | 'error'>('ok');
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    afterRenderEffect(() => {
      if (this.words() !== '') this.box()?.nativeElement.focus();
    });
  }
}
