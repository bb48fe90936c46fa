import { Component, computed, input, type OnInit } from '@angular/core';
import {
  Breadcrumb,
  Choice,
  ErrorSummary,
  FieldControl,
  FormField,
  Icon,
  newId,
  usePlainForm,
} from '@wijkspoor/platform/web';
import type { CommentList } from '@wijkspoor/proposals/domain';
import { IdeaParts } from './idea-parts';
import { whoOf } from './idea-words';

/** Saying something about an idea. The id is made with the page, so that sending twice is once. */
@Component({
  selector: 'ws-comment-page',
  imports: [Breadcrumb, Choice, ErrorSummary, FieldControl, FormField, Icon],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-section--top ws-stack-wide">
      <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
      <ws-error-summary [heading]="given.heading" [errors]="given.errors" />
      <div class="ws-stack">
        <h1>{{ heading() }}</h1>
        @if (answered(); as one) {
          <blockquote class="ws-own-words" dir="auto">{{ one.text }}</blockquote>
        } @else {
          <p class="ws-lead" dir="auto">{{ idea().title }}</p>
        }
        <p>{{ t('said.lead') }}</p>
      </div>
      <form class="ws-form" method="post" novalidate>
        <input type="hidden" name="id" [value]="given.value('id', id)" />
        @if (answered(); as one) {
          <input type="hidden" name="replyTo" [value]="one.id" />
        }
        <ws-form-field [fieldId]="given.id('text')" [label]="t('said.text')" [error]="given.error('text')">
          <textarea wsControl name="text" rows="6" maxlength="2000" dir="auto" required>{{
            given.value('text')
          }}</textarea>
        </ws-form-field>
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
        @if (!signedIn()) {
          <ws-form-field
            [fieldId]="given.id('email')"
            [label]="t('person.email')"
            [description]="t('person.emailHelp')"
            [error]="given.error('email')"
            size="medium"
          >
            <input
              wsControl
              type="email"
              name="email"
              autocomplete="email"
              dir="ltr"
              required
              [value]="given.value('email')"
            />
          </ws-form-field>
          <div class="ws-choices">
            @if (given.error('sixteen'); as error) {
              <p class="utrecht-form-field__error-message"><ws-icon name="error" />{{ error }}</p>
            }
            <ws-choice [for]="given.id('sixteen')" [label]="t('person.sixteen')">
              <input
                type="checkbox"
                name="sixteen"
                value="1"
                [id]="given.id('sixteen')"
                [attr.checked]="given.value('sixteen') === '' ? null : ''"
              />
            </ws-choice>
          </div>
        }
        <div class="ws-actions ws-actions--fill">
          <button class="nl-button nl-button--primary" type="submit" name="do" value="comment">
            <span class="nl-button__label">{{ t('said.go') }}</span>
          </button>
          <a [href]="base()">{{ t('step.back') }}</a>
        </div>
      </form>
    </div>
  `,
})
export class CommentPage extends IdeaParts implements OnInit {
  readonly signedIn = input.required<boolean>();
  readonly reply = input.required<string>();
  readonly comments = input.required<CommentList>();
  protected readonly id = newId();
  protected readonly given = usePlainForm('comment', {
    text: this.t('said.text'),
    name: this.t('person.name'),
    email: this.t('person.email'),
    sixteen: this.t('person.sixteen'),
  });
  protected readonly crumbs = computed(() => this.crumbsOf(this.idea().wijk, this.idea().title));
  /** What is replied to, when it stands on the first page. */
  protected readonly answered = computed(() => this.comments().items.find(({ id }) => id === this.reply()));
  protected readonly heading = computed(() => {
    const one = this.answered();
    return one === undefined ? this.t('said.pageTitle') : this.t('said.replyTo', { who: whoOf(this.t, one.by) });
  });

  ngOnInit(): void {
    this.page.title(`${this.t('said.pageTitle')} | Wijkspoor`);
  }
}
