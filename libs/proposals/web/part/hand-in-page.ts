import { Component, computed, type OnInit } from '@angular/core';
import {
  Alert,
  Choice,
  Choices,
  ErrorSummary,
  FieldControl,
  FormField,
  Icon,
  usePlainForm,
} from '@wijkspoor/platform/web';
import { DraftParts } from './idea-parts';

/** The last step: what was written, who it is from, and the button. */
@Component({
  selector: 'ws-hand-in-idea-page',
  imports: [Alert, Choice, Choices, ErrorSummary, FieldControl, FormField, Icon],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-section--top ws-stack-wide">
      <ws-error-summary [heading]="given.heading" [errors]="given.errors" />
      <div class="ws-stack">
        <p class="ws-label">{{ t('step.of', { at: 4 }) }}</p>
        <h1>{{ t('handin.title') }}</h1>
        <p class="ws-lead">{{ t('handin.lead') }}</p>
        @if (own().reason) {
          <ws-alert kind="warning">
            <p>{{ t('handin.reason') }}</p>
            <p dir="auto">{{ own().reason }}</p>
          </ws-alert>
        }
      </div>
      <section class="ws-panel" aria-labelledby="idee">
        <h2 class="ws-h3" id="idee" dir="auto">{{ own().title }}</h2>
        <p class="ws-own-words" dir="auto">{{ own().text }}</p>
        <ul class="ws-facts">
          @for (fact of facts(); track fact) {
            <li>{{ fact }}</li>
          }
        </ul>
        <p>
          <a [href]="base()">{{ t('handin.change') }}</a>
        </p>
      </section>
      <form class="ws-form" method="post" novalidate>
        <h2>{{ t('handin.you') }}</h2>
        <ws-choices [fieldId]="given.id('age')" [legend]="t('handin.age')" [error]="given.error('age')">
          @for (one of ages; track one.value) {
            <ws-choice [for]="one.id" [label]="one.text" [help]="one.help">
              <input
                type="radio"
                name="age"
                [id]="one.id"
                [value]="one.value"
                [attr.checked]="given.value('age') === one.value ? '' : null"
              />
            </ws-choice>
          }
        </ws-choices>
        <ws-form-field
          [fieldId]="given.id('name')"
          [label]="t('person.name')"
          [description]="t('person.nameHelp')"
          [optional]="t('person.optional')"
          [error]="given.error('name')"
          size="medium"
        >
          <input
            wsControl
            type="text"
            name="name"
            maxlength="40"
            autocomplete="nickname"
            dir="auto"
            [value]="given.value('name')"
          />
        </ws-form-field>
        @if (!own().signedIn) {
          <ws-form-field
            [fieldId]="given.id('email')"
            [label]="t('person.email')"
            [description]="t('person.emailHelp')"
            [error]="given.error('email')"
            size="medium"
          >
            <input wsControl type="email" name="email" autocomplete="email" dir="ltr" [value]="given.value('email')" />
          </ws-form-field>
        }
        <ws-choice [for]="given.id('follow')" [label]="t('handin.follow')">
          <input
            type="checkbox"
            name="follow"
            value="1"
            [id]="given.id('follow')"
            [attr.checked]="given.value('follow') === '' ? null : ''"
          />
        </ws-choice>
        <div class="ws-stack-tight">
          <h2 class="ws-h3">{{ t('handin.next') }}</h2>
          <p>{{ t(own().readFirst ? 'handin.nextText' : 'handin.nextTextAfter') }}</p>
        </div>
        <div class="ws-actions ws-actions--fill">
          <button class="nl-button nl-button--primary" type="submit" name="do" value="hand-in">
            <span class="nl-button__label">{{ t('handin.go') }}</span>
            <span class="nl-button__icon-end"><ws-icon name="arrow" /></span>
          </button>
          <a [href]="base() + '/foto'">{{ t('step.back') }}</a>
          @if (own().number === null) {
            <button class="nl-button nl-button--secondary" type="submit" name="do" value="remove">
              <span class="nl-button__label">{{ t('step.remove') }}</span>
            </button>
          }
        </div>
      </form>
    </div>
  `,
})
export class HandInIdeaPage extends DraftParts implements OnInit {
  protected readonly given = usePlainForm('hand-in', {
    age: this.t('handin.age'),
    name: this.t('person.name'),
    email: this.t('person.email'),
  });
  protected readonly ages = [
    { value: 'sixteen', id: 'leeftijd-16', text: this.t('handin.ageSixteen'), help: undefined },
    {
      value: 'younger',
      id: 'leeftijd-jonger',
      text: this.t('handin.ageYounger'),
      help: this.t('handin.ageYoungerHelp'),
    },
  ];
  protected readonly facts = computed(() => {
    const { street, buurt, buurten, spoor, theme, photo } = this.own();
    const place = [street, buurten.find(({ code }) => code === buurt)?.name ?? ''].filter((part) => part !== '');
    return [
      ...(place.length === 0 ? [] : [this.t('idea.place', { place: place.join(', ') })]),
      ...(spoor === null ? [] : [this.t('idea.spoor', { spoor: this.t(`spoor.${spoor}`) })]),
      ...(theme === '' ? [] : [this.t('idea.theme', { theme })]),
      ...(photo ? [this.t('photo.there')] : []),
    ];
  });

  ngOnInit(): void {
    this.page.title(`${this.t('handin.title')} | Wijkspoor`);
  }
}
