import { Component, computed, input } from '@angular/core';

/** The steps of a project on one line, with the words for it under it. */
@Component({
  selector: 'ws-mini-steps',
  template: `
    <span>
      <span class="ws-mini" aria-hidden="true">
        @for (step of numbers(); track step) {
          <i [class.ws-mini__done]="step < current()" [class.ws-mini__now]="step === current()"></i>
        }
      </span>
      <span class="ws-small">{{ text() }}</span>
    </span>
  `,
})
export class MiniSteps {
  readonly count = input(5);
  /** Counted from 1. */
  readonly current = input.required<number>();
  readonly text = input.required<string>();
  protected readonly numbers = computed(() => Array.from({ length: this.count() }, (_, index) => index + 1));
}
