import { Component, input } from '@angular/core';
import { Badge, useTexts } from '@wijkspoor/platform/web';
import { traceTexts } from './trace-texts';
import type { Shown } from './trace-words';

/** Things of a trace along a line. */
@Component({
  selector: 'ws-trace-stations',
  imports: [Badge],
  template: `
    <ol class="ws-life">
      @for (one of stations(); track one.trace) {
        <li class="ws-stack-tight">
          <p>
            <ws-badge [kind]="one.badge">{{ one.state }}</ws-badge>
          </p>
          <p>
            {{ one.kind }}:
            <a dir="auto" [href]="one.page"
              ><strong>{{ one.title }}</strong></a
            >
          </p>
          <p class="ws-muted ws-small" dir="auto">{{ one.about }}</p>
          <p>
            <a class="ws-pill" [href]="one.trace"
              >{{ t('trace.follow') }} <span class="ws-vh" dir="auto">{{ one.title }}</span></a
            >
          </p>
        </li>
      }
    </ol>
  `,
})
export class TraceStations {
  readonly stations = input.required<readonly Shown[]>();
  protected readonly t = useTexts(traceTexts);
}
