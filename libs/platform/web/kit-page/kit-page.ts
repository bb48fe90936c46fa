import { Component } from '@angular/core';
import { Brand } from '../kit/brand';
import { Footer } from '../kit/footer';
import { Header } from '../kit/header';
import { Icon } from '../kit/icon';
import { KitForm } from './kit-form';
import { samples } from './kit-samples';
import { KitShow } from './kit-show';
import { KitWork } from './kit-work';
import { LanguageNav } from '../kit/language-nav';
import { PersonMenu } from '../kit/person-menu';
import { PlaceSwitch } from '../kit/place-switch';
import { StreetPicture } from '../kit/street-picture';

/** Every component on one page, to look at and to test: with each theme, size and direction. Not part of the product. */
@Component({
  selector: 'ws-kit-page',
  imports: [
    Brand,
    Footer,
    Header,
    Icon,
    KitForm,
    KitShow,
    KitWork,
    LanguageNav,
    PersonMenu,
    PlaceSwitch,
    StreetPicture,
  ],
  template: `
    <ws-header [words]="s.header" [links]="s.links">
      <ws-brand [name]="s.gemeente" [kind]="s.kind" href="#" />
      <ws-place-switch [text]="s.gemeente" [more]="s.gemeentenMore" [label]="s.gemeentenLabel" [places]="s.gemeenten" />
      <ws-language-nav [text]="s.language" [label]="s.languagesLabel" [languages]="s.languages" />
      <ws-person-menu [name]="s.name" [detail]="s.email" [label]="s.personLabel" [links]="s.person">
        <form method="post">
          <button type="submit"><ws-icon name="leave" />{{ s.signOut }}</button>
        </form>
      </ws-person-menu>
    </ws-header>
    <main id="inhoud" tabindex="-1">
      <section class="ws-hero">
        <div class="ws-wrap ws-hero__in">
          <div class="ws-hero__text">
            <p class="ws-eyebrow">{{ s.hero.eyebrow }}</p>
            <h1>{{ s.hero.title }}</h1>
            <p class="ws-lead">{{ s.hero.lead }}</p>
            <div class="ws-actions ws-actions--fill">
              <a class="nl-button nl-button--primary" href="#begin">
                <span class="nl-button__label">{{ s.hero.action }}</span>
                <span class="nl-button__icon-end"><ws-icon name="arrow" /></span>
              </a>
              <a href="#papier">{{ s.hero.other }}</a>
            </div>
            <ul class="ws-facts">
              <li><ws-icon name="clock" />{{ s.hero.facts[0] }}</li>
              <li><ws-icon name="lock" />{{ s.hero.facts[1] }}</li>
              <li><ws-icon name="calendar" />{{ s.hero.facts[2] }}</li>
            </ul>
          </div>
          <ws-street-picture />
        </div>
      </section>
      <ws-kit-show />
      <ws-kit-form />
      <ws-kit-work />
    </main>
    <ws-footer [columns]="s.footer" [end]="s.footerEnd" />
  `,
})
export class KitPage {
  protected readonly s = samples;
}
