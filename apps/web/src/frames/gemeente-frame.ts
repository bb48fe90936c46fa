import { Component, computed, inject, input } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import type { GemeenteView, SessionView } from '@wijkspoor/identity/domain';
import { themeNamed } from '@wijkspoor/platform/domain/theme';
import { ADDRESS, Brand, Footer, frameTexts, Header, LanguageNav, useLinks, useTexts } from '@wijkspoor/platform/web';
import { headerWords, languageLinks } from './frame-parts';
import { PersonOrSignIn } from './person-or-sign-in';

/** Around the public pages of a gemeente. */
@Component({
  selector: 'ws-gemeente-frame',
  imports: [Brand, Footer, Header, LanguageNav, PersonOrSignIn, RouterOutlet],
  template: `
    <ws-header [words]="words">
      <ws-brand [name]="gemeente().name" [kind]="t('gemeente')" [href]="home()" [mark]="mark()" />
      <ws-language-nav [text]="t('language')" [label]="t('languageLabel')" [languages]="spoken()" />
      <ws-person-or-sign-in [session]="session()" [gemeente]="gemeente().slug" />
    </ws-header>
    <main id="inhoud" tabindex="-1"><router-outlet /></main>
    <ws-footer [columns]="columns()" [end]="t('footer.end')" />
  `,
})
export class GemeenteFrame {
  readonly gemeente = input.required<GemeenteView>();
  readonly session = input.required<SessionView>();
  protected readonly t = useTexts(frameTexts);
  private readonly links = useLinks();
  private readonly address = inject(ADDRESS);
  protected readonly words = headerWords(this.t);
  protected readonly home = computed(() => this.links.gemeente(this.gemeente().slug));
  protected readonly mark = computed(() => themeNamed(this.gemeente().theme).mark);
  protected readonly spoken = computed(() =>
    languageLinks(this.links, this.gemeente().languages, this.address.language),
  );
  protected readonly columns = computed(() => [
    {
      title: this.t('footer.help'),
      // a gemeente writes it in Dutch
      ...(this.gemeente().contact === ''
        ? { text: this.t('footer.helpGemeente') }
        : { text: this.gemeente().contact, lang: 'nl' as const }),
    },
    {
      title: this.t('footer.about'),
      links: [
        { text: this.t('footer.privacy'), href: this.links.gemeente(this.gemeente().slug, '/privacy') },
        { text: this.t('footer.accessibility'), href: this.links.gemeente(this.gemeente().slug, '/toegankelijkheid') },
        { text: this.t('footer.permissions'), href: this.links.platform('/rechten') },
      ],
    },
  ]);
}
