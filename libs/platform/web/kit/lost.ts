import { Component, input } from '@angular/core';

/** A page that could not be shown: what happened, and as content what to do now. */
@Component({
  selector: 'ws-lost',
  template: `
    <div class="ws-wrap ws-lost">
      <div class="ws-lost__track" aria-hidden="true">
        <svg viewBox="0 0 24 24">
          <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="4" />
        </svg>
      </div>
      <h1>{{ heading() }}</h1>
      <p class="ws-lead">{{ text() }}</p>
      <ng-content />
      @if (reference(); as reference) {
        <p class="ws-small ws-muted">{{ reference }}</p>
      }
    </div>
  `,
})
export class Lost {
  readonly heading = input.required<string>();
  readonly text = input.required<string>();
  /** What to say when asking for help: the number of the request. */
  readonly reference = input<string>();
}
