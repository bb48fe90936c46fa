import { Component, input } from '@angular/core';
import { Alert, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from './page-texts';

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
  readonly done = input<'saved' | 'password' | null>();
  protected readonly t = useTexts(pageTexts);
  protected readonly keyOf = (done: 'saved' | 'password') => `done.${done}` as const;
}
