import { Component, input } from '@angular/core';
import { Alert, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from './page-texts';

/** What can just have gone well. */
export const dones = ['saved', 'password', 'agenda', 'agendaOff'] as const;
export type Done = (typeof dones)[number];

/** What just went well, on the page a form leads to. */
@Component({
  selector: 'ws-done-alert',
  imports: [Alert],
  template: `
    @if (done(); as done) {
      <ws-alert kind="ok">
        <p>{{ t(keyOf(done)) }}</p>
      </ws-alert>
    }
  `,
})
export class DoneAlert {
  readonly done = input<Done | null>();
  protected readonly t = useTexts(pageTexts);
  protected readonly keyOf = (done: Done) => `done.${done}` as const;
}
