import { Component, input, type OnInit } from '@angular/core';
import { ErrorSummary, useHasCode, usePlainForm } from '@wijkspoor/platform/web';
import { RoundParts } from './round-parts';

/** Taking an address off the list of who hears what became of the answers. */
@Component({
  selector: 'ws-leave-list-page',
  imports: [ErrorSummary],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <ws-error-summary [heading]="given.heading" [errors]="given.errors" />
      @if (done() === 'afgemeld') {
        <div class="ws-stack">
          <h1>{{ t('leave.done') }}</h1>
          <p class="ws-lead">{{ t('leave.doneText') }}</p>
        </div>
      } @else if (there) {
        <div class="ws-stack">
          <h1>{{ t('leave.title') }}</h1>
          <p class="ws-lead">{{ t('leave.lead', { wijk: asked().wijk.name }) }}</p>
        </div>
        <form method="post">
          <div class="ws-actions ws-actions--fill">
            <button class="nl-button nl-button--primary" type="submit" name="do" value="use">
              <span class="nl-button__label">{{ t('leave.go') }}</span>
            </button>
          </div>
        </form>
      } @else {
        <div class="ws-stack">
          <h1>{{ t('link.none') }}</h1>
          <p class="ws-lead">{{ t('leave.noneText') }}</p>
        </div>
      }
      <p>
        <a [href]="base()">{{ t('toRound') }}</a>
      </p>
    </div>
  `,
})
export class LeaveListPage extends RoundParts implements OnInit {
  readonly done = input.required<string | null>();
  protected readonly there = useHasCode('leave');
  protected readonly given = usePlainForm('use', {});

  ngOnInit(): void {
    this.page.title(`${this.t('leave.title')} | Wijkspoor`);
  }
}
