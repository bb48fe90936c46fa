import { Component } from '@angular/core';
import { Badge } from '../kit/badge';
import { samples } from './kit-samples';
import { Lost } from '../kit/lost';
import { MiniSteps } from '../kit/mini-steps';
import { TodoList } from '../kit/todo-list';

/** Of the page of all components: what people of the gemeente work with, and the page for what went wrong. */
@Component({
  selector: 'ws-kit-work',
  imports: [Badge, Lost, MiniSteps, TodoList],
  template: `
    <div class="ws-work">
      <section class="ws-section ws-wrap ws-stack-wide">
        <div>
          <div class="ws-head">
            <h2>{{ s.todoTitle }}</h2>
            <div class="ws-chips">
              @for (chip of s.chips; track chip.text) {
                <a class="ws-pill" [href]="'#' + $index" [attr.aria-current]="chip.current ? 'true' : null">
                  {{ chip.text }} <span class="ws-count">{{ chip.count }}</span>
                </a>
              }
            </div>
          </div>
          <ws-todo-list [todos]="s.todos" />
        </div>
        <table class="ws-table ws-table--cards" role="table">
          <caption>
            {{
              s.table.title
            }}
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              @for (head of s.table.heads; track head) {
                <th scope="col" role="columnheader" [class.ws-number]="$last">{{ head }}</th>
              }
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (row of s.table.rows; track row.wijk) {
              <tr role="row">
                <th scope="row" role="rowheader">
                  <a [href]="'#' + row.wijk">{{ row.wijk }}</a>
                </th>
                <td role="cell" [attr.data-label]="s.table.heads[1]">
                  <ws-mini-steps [current]="row.step" [text]="row.stepText" />
                </td>
                <td role="cell" [attr.data-label]="s.table.heads[2]">{{ row.now }}</td>
                <td role="cell" [attr.data-label]="s.table.heads[3]">
                  @if (row.late) {
                    <ws-badge kind="late">{{ row.late }}</ws-badge>
                  } @else {
                    <span class="ws-muted">{{ s.table.none }}</span>
                  }
                </td>
                <td role="cell" class="ws-number" [attr.data-label]="s.table.heads[4]">{{ row.count }}</td>
              </tr>
            }
          </tbody>
        </table>
        <dl class="ws-numbers">
          @for (number of s.numbers; track number.text) {
            <div>
              <dt>{{ number.text }}</dt>
              <dd>{{ number.value }}</dd>
            </div>
          }
        </dl>
      </section>
    </div>
    <ws-lost [heading]="s.lost.title" [text]="s.lost.text" [reference]="s.lost.reference">
      <a class="nl-button nl-button--primary" href="#"
        ><span class="nl-button__label">{{ s.lost.action }}</span></a
      >
    </ws-lost>
  `,
})
export class KitWork {
  protected readonly s = samples;
}
