import { Component, inject, input } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import type { SessionView } from '@wijkspoor/identity/domain';
import { languages } from '@wijkspoor/platform/domain';
import { ADDRESS, Brand, Footer, frameTexts, Header, LanguageNav, useLinks, useTexts } from '@wijkspoor/platform/web';
import { headerWords, languageLinks } from './frame-parts';
import { PersonOrSignIn } from './person-or-sign-in';

/** Around pages of the platform itself. */
@Component({
  selector: 'ws-platform-frame',
  imports: [Brand, Footer, Header, LanguageNav, PersonOrSignIn, RouterOutlet],
  template: `
    <ws-header [words]="words">
      <ws-brand [name]="'Wijkspoor'" [kind]="t('promise')" [href]="links.platform('/')" />
      <ws-language-nav [text]="t('language')" [label]="t('languageLabel')" [languages]="spoken" />
      <ws-person-or-sign-in [session]="session()" />
    </ws-header>
    <main id="inhoud" tabindex="-1"><router-outlet /></main>
    <ws-footer [columns]="columns" [end]="t('footer.end')" />
  `,
})
export class PlatformFrame {
  /** Absent around a page that says what went wrong: it must not need the api. */
  readonly session = input<SessionView>();
  protected readonly t = useTexts(frameTexts);
  protected readonly links = useLinks();
  protected readonly words = headerWords(this.t);
  protected readonly spoken = languageLinks(this.links, languages, inject(ADDRESS).language);
  protected readonly columns = [
    { title: this.t('footer.help'), text: this.t('footer.helpPlatform') },
    {
      title: this.t('footer.about'),
      links: [{ text: this.t('footer.permissions'), href: this.links.platform('/rechten') }],
    },
  ];
}
