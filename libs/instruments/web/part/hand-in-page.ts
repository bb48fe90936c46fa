import { Component, computed, input, type OnInit } from '@angular/core';
import { Alert, ErrorSummary, Icon } from '@wijkspoor/platform/web';
import { FormWays } from './form-ways';
import { useGivenAnswers } from './given-answers';
import { GivenList } from './given-list';
import { KeptWords } from './kept-words';
import { FormParts } from './round-parts';

/** Looking over what was filled in, and handing it in. */
@Component({
  selector: 'ws-hand-in-page',
  imports: [Alert, ErrorSummary, FormWays, GivenList, Icon, KeptWords],
  template: `
    <form
      method="post"
      [attr.data-form]="form().id"
      [attr.data-api]="api()"
      [attr.data-base]="base()"
      [attr.data-keep]="keep() ? '' : null"
    >
      <div class="ws-wrap ws-narrow ws-question">
        <ws-error-summary [heading]="given.heading" [errors]="given.errors({})" />
        <div class="ws-stack">
          <ws-kept-words />
          <h1>{{ t(form().handedIn ? 'list.doneTitle' : 'list.title') }}</h1>
          @if (form().handedIn) {
            <ws-alert kind="ok">
              <p>{{ t('list.doneText') }}</p>
            </ws-alert>
          } @else if (empty()) {
            <p class="ws-lead">{{ t('list.empty') }}</p>
          } @else {
            <p class="ws-lead">{{ t('list.lead') }}</p>
          }
        </div>
        <ws-given-list [form]="form()" [base]="base()" />
      </div>
      <div class="ws-foot-buttons">
        <div class="ws-wrap ws-narrow">
          @if (form().handedIn) {
            <a class="nl-button nl-button--primary" [href]="base() + '/klaar'">
              <span class="nl-button__label">{{ t('list.ready') }}</span>
            </a>
          } @else if (empty()) {
            <a class="nl-button nl-button--primary" [href]="base() + '/vraag'">
              <span class="nl-button__label">{{ t('list.fillIn') }}</span>
            </a>
          } @else {
            <button class="nl-button nl-button--primary" type="submit" name="do" value="hand-in">
              <span class="nl-button__label">{{ t('list.handIn') }}</span>
              <span class="nl-button__icon-end"><ws-icon name="check" /></span>
            </button>
          }
        </div>
      </div>
      <div class="ws-wrap ws-narrow"><ws-form-ways [base]="base()" /></div>
    </form>
  `,
})
export class HandInPage extends FormParts implements OnInit {
  readonly keep = input.required<boolean>();
  protected readonly given = useGivenAnswers('hand-in');
  protected readonly empty = computed(() =>
    [this.form().answers, this.form().texts].every((one) => Object.keys(one).length === 0),
  );

  ngOnInit(): void {
    this.page.title(`${this.t(this.form().handedIn ? 'list.doneTitle' : 'list.title')} | Wijkspoor`);
  }
}
