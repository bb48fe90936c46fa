import { Component, type OnInit } from '@angular/core';
import { ErrorSummary, useHasCode, usePlainForm } from '@wijkspoor/platform/web';
import { RoundParts } from './round-parts';

/** Behind the link of a mail: a person presses the button, a program that looks at links does not. */
@Component({
  selector: 'ws-form-link-page',
  imports: [ErrorSummary],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <ws-error-summary [heading]="given.heading" [errors]="given.errors" />
      @if (there && asked().takesAnswers) {
        <div class="ws-stack">
          <h1>{{ t('link.title') }}</h1>
          <p class="ws-lead">{{ t('link.lead', { wijk: asked().wijk.name }) }}</p>
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
          <p class="ws-lead">{{ t(asked().takesAnswers ? 'link.noneText' : 'link.closed') }}</p>
        </div>
      }
      <p>
        <a [href]="base()">{{ t('toRound') }}</a>
      </p>
    </div>
  `,
})
export class FormLinkPage extends RoundParts implements OnInit {
  protected readonly there = useHasCode('form-link');
  protected readonly given = usePlainForm('use', {});

  ngOnInit(): void {
    this.page.title(`${this.t('link.title')} | Wijkspoor`);
  }
}
