import { Component, computed, input, type OnInit } from '@angular/core';
import { Breadcrumb, Choice, ErrorSummary, FieldControl, FormField, Icon, usePlainForm } from '@wijkspoor/platform/web';
import { IdeaParts } from './idea-parts';

/** Supporting or following without an account: an address, and that it is of somebody of 16 or older. */
@Component({
  selector: 'ws-idea-by-mail-page',
  imports: [Breadcrumb, Choice, ErrorSummary, FieldControl, FormField, Icon],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-section--top ws-stack-wide">
      <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
      <ws-error-summary [heading]="given().heading" [errors]="given().errors" />
      <div class="ws-stack">
        <h1>{{ t(key('title')) }}</h1>
        <p class="ws-lead" dir="auto">{{ idea().title }}</p>
        <p>{{ t(key('lead')) }}</p>
      </div>
      <form class="ws-form" method="post" novalidate>
        @if (!known()) {
          <ws-form-field
            [fieldId]="given().id('email')"
            [label]="t('person.email')"
            [error]="given().error('email')"
            size="medium"
          >
            <input
              wsControl
              type="email"
              name="email"
              autocomplete="email"
              dir="ltr"
              required
              [value]="given().value('email')"
            />
          </ws-form-field>
          <div class="ws-choices">
            @if (given().error('sixteen'); as error) {
              <p class="utrecht-form-field__error-message"><ws-icon name="error" />{{ error }}</p>
            }
            <ws-choice [for]="given().id('sixteen')" [label]="t('person.sixteen')">
              <input
                type="checkbox"
                name="sixteen"
                value="1"
                [id]="given().id('sixteen')"
                [attr.checked]="given().value('sixteen') === '' ? null : ''"
              />
            </ws-choice>
          </div>
        }
        <div class="ws-actions ws-actions--fill">
          <button class="nl-button nl-button--primary" type="submit" name="do" [value]="action()">
            <span class="nl-button__label">{{ t(key('go')) }}</span>
          </button>
          <a [href]="base()">{{ t('step.back') }}</a>
        </div>
      </form>
      @if (action() === 'support') {
        <p>
          <a [href]="links.platform('/inloggen') + '?gemeente=' + gemeente().slug">{{ t('support.signIn') }}</a>
        </p>
      }
    </div>
  `,
})
export class IdeaByMailPage extends IdeaParts implements OnInit {
  readonly action = input.required<'support' | 'follow'>();
  readonly signedIn = input.required<boolean>();
  private readonly labels = { email: this.t('person.email'), sixteen: this.t('person.sixteen') };
  private readonly forms = {
    support: usePlainForm('support', this.labels),
    follow: usePlainForm('follow', this.labels),
  };
  protected readonly given = computed(() => this.forms[this.action()]);
  protected readonly known = computed(() => this.signedIn() && this.action() === 'follow');
  protected readonly key = <P extends 'title' | 'lead' | 'go'>(part: P) => `${this.action()}.${part}` as const;
  protected readonly crumbs = computed(() => this.crumbsOf(this.idea().wijk, this.idea().title));

  ngOnInit(): void {
    this.page.title(`${this.t(this.key('title'))} | Wijkspoor`);
  }
}
