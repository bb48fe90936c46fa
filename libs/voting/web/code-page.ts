import { Component, type OnInit } from '@angular/core';
import { ErrorSummary, FieldControl, FormField, usePlainForm } from '@wijkspoor/platform/web';
import { OldEnough } from './old-enough';
import { VoteParts } from './vote-parts';

/** The code of a letter. The button exchanges it, so that looking at a link uses nothing up. */
@Component({
  selector: 'ws-vote-code-page',
  imports: [ErrorSummary, FieldControl, FormField, OldEnough],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <ws-error-summary [heading]="given.heading" [errors]="given.errors" />
      <div class="ws-stack">
        <h1>{{ t('code.title') }}</h1>
        <p class="ws-lead">{{ t('code.lead') }}</p>
      </div>
      <form class="ws-form" method="post" novalidate>
        <ws-form-field
          [fieldId]="given.id('code')"
          [label]="t('code.label')"
          [description]="t('code.help')"
          [error]="given.error('code')"
          size="medium"
        >
          <input
            wsControl
            type="text"
            name="code"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            maxlength="40"
            dir="ltr"
            required
            [value]="given.value('code')"
          />
        </ws-form-field>
        <ws-old-enough [given]="given" [age]="vote().minimumAge" />
        <div class="ws-actions ws-actions--fill">
          <button class="nl-button nl-button--primary" type="submit" name="do" value="code">
            <span class="nl-button__label">{{ t('code.go') }}</span>
          </button>
        </div>
      </form>
      <p>
        <a [href]="base()">{{ t('toVote') }}</a>
      </p>
    </div>
  `,
})
export class VoteCodePage extends VoteParts implements OnInit {
  protected readonly given = usePlainForm('code', {
    code: this.t('code.label'),
    oldEnough: this.t('age'),
  });

  ngOnInit(): void {
    this.page.title(`${this.t('code.title')} | Wijkspoor`);
  }
}
