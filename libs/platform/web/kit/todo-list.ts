import { Component, input } from '@angular/core';
import { Badge } from './badge';
import type { PageLink } from './link';

/** One thing to do: when, what, why, and the one button for it. */
export interface Todo {
  readonly day: string;
  readonly month: string;
  /** In words how late it is; only then the button is a primary one. */
  readonly late?: string;
  readonly what: string;
  readonly why: string;
  readonly action: PageLink;
}

/** What must be done, the late things first. */
@Component({
  selector: 'ws-todo-list',
  imports: [Badge],
  template: `
    <ol class="ws-todo">
      @for (todo of todos(); track $index) {
        <li>
          <p class="ws-todo__day">
            {{ todo.day }}<small>{{ todo.month }}</small>
          </p>
          <div class="ws-todo__what">
            @if (todo.late; as late) {
              <ws-badge kind="late">{{ late }}</ws-badge>
            }
            <p>
              <strong>{{ todo.what }}</strong>
            </p>
            <p class="ws-muted">{{ todo.why }}</p>
          </div>
          <a
            class="ws-todo__go nl-button"
            [class.nl-button--primary]="todo.late"
            [class.nl-button--secondary]="!todo.late"
            [href]="todo.action.href"
          >
            <span class="nl-button__label"
              >{{ todo.action.text }}
              @if (todo.action.more) {
                <span class="ws-vh">{{ todo.action.more }}</span>
              }
            </span>
          </a>
        </li>
      }
    </ol>
  `,
})
export class TodoList {
  readonly todos = input.required<readonly Todo[]>();
}
