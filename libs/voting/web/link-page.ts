import { Component, type OnInit } from '@angular/core';
import { ErrorSummary, useHasCode, usePlainForm } from '@wijkspoor/platform/web';
import { VoteParts } from './vote-parts';

/** Behind the link of a mail: a person presses the button, a program that looks at links does not. */
@Component({
  selector: 'ws-vote-link-page',
  imports: [ErrorSummary],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <ws-error-summary [heading]="given.heading" [errors]="given.errors" />
      @if (there && vote().takesBallots) {
        <div class="ws-stack">
          <h1>{{ t('link.title') }}</h1>
          <p class="ws-lead">{{ t('link.lead', { title: vote().title }) }}</p>
        </div>
        <form method="post">
          <div class="ws-actions ws-actions--fill">
            <button class="nl-button nl-button--primary" type="submit" name="do" value="use">
              <span class="nl-button__label">{{ t('link.go') }}</span>
            </button>
          </div>
        </form>
      } @else {
        <div class="ws-stack">
          <h1>{{ t('link.none') }}</h1>
          <p class="ws-lead">{{ t(vote().takesBallots ? 'link.noneText' : 'link.closed') }}</p>
        </div>
      }
      <p>
        <a [href]="base()">{{ t('toVote') }}</a>
      </p>
    </div>
  `,
})
export class VoteLinkPage extends VoteParts implements OnInit {
  protected readonly there = useHasCode('vote-link');
  protected readonly given = usePlainForm('use', {});

  ngOnInit(): void {
    this.page.title(`${this.t('link.title')} | Wijkspoor`);
  }
}
