import { Component } from '@angular/core';
import { Alert } from '../kit/alert';
import { Choice, Choices } from '../kit/choices';
import { ErrorSummary } from '../kit/error-summary';
import { FieldControl, FormField } from '../kit/form-field';
import { samples } from './kit-samples';

/** Of the page of all components: what people fill in, with everything that can be wrong. */
@Component({
  selector: 'ws-kit-form',
  imports: [Alert, Choice, Choices, ErrorSummary, FieldControl, FormField],
  template: `
    <section class="ws-section ws-wrap ws-stack-wide">
      <h2>{{ s.title }}</h2>
      <div class="ws-stack ws-narrow">
        <ws-alert kind="info"
          ><p>{{ alerts.info }}</p></ws-alert
        >
        <ws-alert kind="ok"
          ><p>{{ alerts.ok }}</p></ws-alert
        >
        <ws-alert kind="warning"
          ><p>{{ alerts.warning }}</p></ws-alert
        >
        <ws-alert kind="error"
          ><p>{{ alerts.error }}</p></ws-alert
        >
      </div>
      <form class="ws-form" method="post" novalidate>
        <ws-error-summary [heading]="s.errors" [errors]="errors" />
        <ws-form-field fieldId="email" [label]="s.email" [description]="s.emailHelp">
          <input wsControl type="email" name="email" autocomplete="email" />
        </ws-form-field>
        <ws-form-field
          fieldId="postcode"
          size="short"
          [label]="s.postcode"
          [description]="s.postcodeHelp"
          [error]="s.postcodeError"
        >
          <input wsControl name="postcode" inputmode="numeric" value="12" />
        </ws-form-field>
        <ws-form-field fieldId="buurt" size="medium" [label]="s.area">
          <select wsControl name="buurt">
            @for (area of s.areas; track area) {
              <option>{{ area }}</option>
            }
          </select>
        </ws-form-field>
        <ws-form-field fieldId="vertel" [label]="s.about" [optional]="s.optional">
          <textarea wsControl name="vertel" rows="3" dir="auto"></textarea>
        </ws-form-field>
        <ws-choices fieldId="leeftijd" [legend]="s.age" [error]="s.ageError">
          @for (age of s.ages; track age) {
            <ws-choice [for]="'leeftijd-' + $index" [label]="age">
              <input type="radio" name="leeftijd" [id]="'leeftijd-' + $index" [value]="age" [checked]="$index === 1" />
            </ws-choice>
          }
        </ws-choices>
        <ws-choice for="bericht" [label]="s.mail" [help]="s.mailHelp">
          <input type="checkbox" name="bericht" id="bericht" checked />
        </ws-choice>
        <ws-form-field fieldId="code" [label]="s.code" [description]="s.codeHelp">
          <input
            wsControl
            class="ws-code"
            name="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength="6"
            value="482910"
          />
        </ws-form-field>
        <p>
          <span class="ws-shown-code">{{ s.secret }}</span>
        </p>
        <div class="ws-actions ws-actions--fill">
          <button class="nl-button nl-button--primary" type="submit">
            <span class="nl-button__label">{{ s.send }}</span>
          </button>
          <button class="nl-button nl-button--secondary" type="button">
            <span class="nl-button__label">{{ s.cancel }}</span>
          </button>
          <button class="nl-button nl-button--subtle" type="button">
            <span class="nl-button__label">{{ s.quiet }}</span>
          </button>
          <button class="nl-button nl-button--primary" type="button" disabled>
            <span class="nl-button__label">{{ s.off }}</span>
          </button>
          <button class="ws-link" type="button">{{ s.cancel }}</button>
        </div>
      </form>
    </section>
  `,
})
export class KitForm {
  protected readonly s = samples.form;
  protected readonly alerts = samples.alerts;
  protected readonly errors = [
    { fieldId: 'postcode', text: samples.form.postcodeError },
    { fieldId: 'leeftijd', text: samples.form.ageError },
  ];
}
