import { Component, type OnInit } from '@angular/core';
import { ErrorSummary, FieldControl, FormField, usePlainForm } from '@wijkspoor/platform/web';
import { OldEnough } from './old-enough';
import { VoteParts } from './vote-parts';

/** Where somebody lives, as stated: not checked, not kept. */
@Component({
  selector: 'ws-vote-address-page',
  imports: [ErrorSummary, FieldControl, FormField, OldEnough],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <ws-error-summary [heading]="given.heading" [errors]="given.errors" />
      <div class="ws-stack">
        <h1>{{ t('address.title') }}</h1>
        <p class="ws-lead">{{ t('address.lead') }}</p>
      </div>
      <form class="ws-form" method="post" novalidate>
        <ws-form-field
          [fieldId]="given.id('postcode')"
          [label]="t('address.postcode')"
          [description]="t('address.postcodeHelp')"
          [error]="given.error('postcode')"
          size="short"
        >
          <input
            wsControl
            type="text"
            name="postcode"
            autocomplete="postal-code"
            maxlength="10"
            dir="ltr"
            required
            [value]="given.value('postcode')"
          />
        </ws-form-field>
        <ws-form-field
          [fieldId]="given.id('houseNumber')"
          [label]="t('address.houseNumber')"
          [error]="given.error('houseNumber')"
          size="short"
        >
          <input
            wsControl
            type="text"
            name="houseNumber"
            autocomplete="off"
            maxlength="16"
            dir="ltr"
            required
            [value]="given.value('houseNumber')"
          />
        </ws-form-field>
        <ws-old-enough [given]="given" [age]="vote().minimumAge" />
        <div class="ws-actions ws-actions--fill">
          <button class="nl-button nl-button--primary" type="submit" name="do" value="address">
            <span class="nl-button__label">{{ t('address.go') }}</span>
          </button>
        </div>
      </form>
      <p>
        <a [href]="base()">{{ t('toVote') }}</a>
      </p>
    </div>
  `,
})
export class VoteAddressPage extends VoteParts implements OnInit {
  protected readonly given = usePlainForm('address', {
    postcode: this.t('address.postcode'),
    houseNumber: this.t('address.houseNumber'),
    oldEnough: this.t('age'),
  });

  ngOnInit(): void {
    this.page.title(`${this.t('address.title')} | Wijkspoor`);
  }
}
