import { Component, computed, input } from '@angular/core';
import type { SessionView } from '@wijkspoor/identity/domain';
import { frameTexts, PersonMenu, useLinks, useTexts } from '@wijkspoor/platform/web';
import { personLinks } from './frame-parts';

/** At the end of a header: who is signed in with the way out, or the way in. */
@Component({
  selector: 'ws-person-or-sign-in',
  imports: [PersonMenu],
  template: `
    @if (session()?.account; as account) {
      <ws-person-menu
        [name]="account.name"
        [detail]="account.email"
        [more]="t('personMore')"
        [label]="t('personLabel')"
        [links]="pages()"
      >
        <form method="post" [action]="links.platform('/account')">
          <button type="submit" name="do" value="signOut">{{ t('signOut') }}</button>
        </form>
      </ws-person-menu>
    } @else {
      <a class="ws-pill" [href]="links.platform('/inloggen') + query()">{{ t('signIn') }}</a>
    }
  `,
})
export class PersonOrSignIn {
  readonly session = input<SessionView>();
  /** The gemeente of the page, so that its own way of signing in can be offered. */
  readonly gemeente = input<string>();
  protected readonly t = useTexts(frameTexts);
  protected readonly links = useLinks();
  protected readonly query = computed(() => (this.gemeente() === undefined ? '' : `?gemeente=${this.gemeente()}`));
  protected readonly pages = computed(() => {
    const session = this.session();
    return session === undefined ? [] : personLinks(this.t, this.links, session);
  });
}
