import { Component, computed, input } from '@angular/core';
import type { AgendaLink, SessionView } from '@wijkspoor/identity/domain';
import { languageName, languages } from '@wijkspoor/platform/domain';
import { ErrorSummary, FieldControl, FormField, useLinks, usePlainForm, useTexts } from '@wijkspoor/platform/web';
import { type Done, DoneAlert } from '../done-alert';
import { pageTexts } from '../page-texts';
import { AgendaSection } from './agenda-section';

/** Somebody's own details, password, and the ways out. */
@Component({
  selector: 'ws-account-page',
  imports: [AgendaSection, DoneAlert, ErrorSummary, FieldControl, FormField],
  template: `
    @if (account(); as account) {
      <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
        <ws-done-alert [done]="done()" />
        <ws-error-summary
          [heading]="details.heading || password.heading"
          [errors]="details.heading ? details.errors : password.errors"
        />
        <div class="ws-stack">
          <h1>{{ t('account.title') }}</h1>
          <p class="ws-lead">{{ t('account.lead', { email: account.email }) }}</p>
          <p>
            <a [href]="links.platform('/mijn-werk')">{{ t('account.gemeenten') }}</a>
          </p>
          <p>
            <a [href]="links.platform('/account/gegevens')">{{ t('account.data') }}</a>
          </p>
          <p>
            <a [href]="links.platform('/account/berichten')">{{ t('account.hearings') }}</a>
          </p>
        </div>
        <section class="ws-stack" aria-labelledby="gegevens">
          <h2 id="gegevens">{{ t('account.details') }}</h2>
          <form class="ws-form" method="post" novalidate>
            <input type="hidden" name="version" [value]="account.version" />
            <ws-form-field [fieldId]="details.id('name')" [label]="t('account.name')" [error]="details.error('name')">
              <input
                wsControl
                type="text"
                name="name"
                autocomplete="name"
                dir="auto"
                required
                maxlength="100"
                [value]="details.value('name', account.name)"
              />
            </ws-form-field>
            <ws-form-field
              [fieldId]="details.id('language')"
              [label]="t('account.language')"
              [error]="details.error('language')"
              size="medium"
            >
              <select wsControl name="language">
                @for (language of choices; track language.code) {
                  <option
                    [value]="language.code"
                    [attr.lang]="language.code"
                    [attr.selected]="language.code === details.value('language', account.language) ? '' : null"
                  >
                    {{ language.name }}
                  </option>
                }
              </select>
            </ws-form-field>
            <div class="ws-actions ws-actions--fill">
              <button class="nl-button nl-button--primary" type="submit" name="do" value="details">
                <span class="nl-button__label">{{ t('account.save') }}</span>
              </button>
            </div>
          </form>
        </section>
        @if (account.hasPassword) {
          <section class="ws-stack" aria-labelledby="wachtwoord">
            <h2 id="wachtwoord">{{ t('account.password') }}</h2>
            <form class="ws-form" method="post" novalidate>
              <ws-form-field
                [fieldId]="password.id('current')"
                [label]="t('account.current')"
                [error]="password.error('current')"
              >
                <input wsControl type="password" name="current" autocomplete="current-password" dir="ltr" required />
              </ws-form-field>
              <ws-form-field
                [fieldId]="password.id('password')"
                [label]="t('reset.label')"
                [description]="t('reset.help')"
                [error]="password.error('password')"
              >
                <input wsControl type="password" name="password" autocomplete="new-password" dir="ltr" required />
              </ws-form-field>
              <div class="ws-actions ws-actions--fill">
                <button class="nl-button nl-button--secondary" type="submit" name="do" value="password">
                  <span class="nl-button__label">{{ t('account.passwordGo') }}</span>
                </button>
              </div>
            </form>
          </section>
        }
        <ws-agenda-section [agenda]="agenda()" />
        <section class="ws-stack" aria-labelledby="uit">
          <h2 id="uit">{{ t('account.leave') }}</h2>
          <p>{{ t(account.ofOneGemeente ? 'account.leaveOneGemeente' : 'account.leaveText') }}</p>
          <form class="ws-actions ws-actions--fill" method="post">
            <button class="nl-button nl-button--secondary" type="submit" name="do" value="signOut">
              <span class="nl-button__label">{{ t('account.leaveHere') }}</span>
            </button>
            <button class="nl-button nl-button--secondary" type="submit" name="do" value="signOutEverywhere">
              <span class="nl-button__label">{{ t('account.leaveEverywhere') }}</span>
            </button>
          </form>
        </section>
      </div>
    }
  `,
})
export class AccountPage {
  readonly session = input.required<SessionView>();
  protected readonly account = computed(() => this.session().account);
  readonly agenda = input.required<AgendaLink>();
  /** What just went well. */
  readonly done = input<Done | null>();
  protected readonly t = useTexts(pageTexts);
  protected readonly links = useLinks();
  protected readonly details = usePlainForm('details', {
    name: this.t('account.name'),
    language: this.t('account.language'),
  });
  protected readonly password = usePlainForm('password', {
    current: this.t('account.current'),
    password: this.t('reset.label'),
  });
  protected readonly choices = languages.map((code) => ({ code, name: languageName(code) }));
}
