import { Component, input } from '@angular/core';
import { Alert } from './alert';

/** Top of a work page: its title, what it is for, and that it could not be loaded when that is so. */
@Component({
  selector: 'ws-work-head',
  imports: [Alert],
  template: `
    <div class="ws-stack-tight">
      <h1 [id]="headingId()">{{ heading() }}</h1>
      <p class="ws-muted">{{ lead() }}</p>
      @if (failed(); as failed) {
        <ws-alert kind="error">
          <p>{{ failed }}</p>
        </ws-alert>
      }
    </div>
  `,
})
export class WorkHead {
  readonly heading = input.required<string>();
  readonly lead = input.required<string>();
  /** For what is named by the title, such as a table. */
  readonly headingId = input('titel');
  /** What to say when the page could not be loaded. */
  readonly failed = input('');
}
