import { Component, input } from '@angular/core';
import { Badge, type BadgeKind } from './badge';
import type { PageLink } from './link';

/** What people said and what came of it. `no` means it could not be done; then `did` says why. */
export interface TraceItem {
  readonly saidLabel: string;
  readonly said: string;
  readonly saidBy: string;
  readonly didLabel: string;
  readonly did: string;
  readonly state: BadgeKind;
  readonly stateText: string;
  readonly link?: PageLink;
}

/** "U zei, wij deden": each thing said, joined by a line to what was done with it. */
@Component({
  selector: 'ws-trace',
  imports: [Badge],
  template: `
    <ol class="ws-trace">
      @for (item of items(); track item.said) {
        <li class="ws-trace__item" [class.ws-trace__item--no]="item.state === 'no'">
          <div class="ws-trace__said">
            <p class="ws-label">{{ item.saidLabel }}</p>
            <blockquote dir="auto">{{ item.said }}</blockquote>
            <p class="ws-muted ws-small" dir="auto">{{ item.saidBy }}</p>
          </div>
          <div class="ws-trace__did">
            <p>
              <span class="ws-label">{{ item.didLabel }}</span>
              <ws-badge [kind]="item.state">{{ item.stateText }}</ws-badge>
            </p>
            <p dir="auto">{{ item.did }}</p>
            @if (item.link; as link) {
              <p>
                <a [href]="link.href"
                  >{{ link.text }}
                  @if (link.more) {
                    <span class="ws-vh">{{ link.more }}</span>
                  }
                </a>
              </p>
            }
          </div>
        </li>
      }
    </ol>
  `,
})
export class Trace {
  readonly items = input.required<readonly TraceItem[]>();
}
