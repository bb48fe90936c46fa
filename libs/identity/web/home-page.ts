import { Component, computed, inject, input } from '@angular/core';
import type { PublicGemeenten } from '@wijkspoor/identity/domain';
import { Note, Page, useLinks, useTexts } from '@wijkspoor/platform/web';
import { Places } from '@wijkspoor/platform/web/kit/places';
import { StreetPicture } from '@wijkspoor/platform/web/kit/street-picture';
import { pageTexts } from './page-texts';

/** The front page of the platform: what it is, and the gemeenten to choose from. */
@Component({
  selector: 'ws-home-page',
  imports: [Note, Places, StreetPicture],
  template: `
    <section class="ws-hero">
      <div class="ws-wrap ws-hero__in">
        <div class="ws-hero__text">
          <h1>{{ t('home.title') }}</h1>
          <p class="ws-lead">{{ t('home.lead') }}</p>
          @if (places().length > 0) {
            <div class="ws-actions ws-actions--fill">
              <a class="nl-button nl-button--primary" href="#gemeenten">
                <span class="nl-button__label">{{ t('home.choose') }}</span>
              </a>
            </div>
          }
        </div>
        <ws-street-picture />
      </div>
    </section>
    <section class="ws-section" aria-labelledby="gemeenten">
      <div class="ws-wrap ws-split">
        <div class="ws-stack">
          <h2 id="gemeenten" tabindex="-1">{{ t('home.choose') }}</h2>
          @if (places().length > 0) {
            <ws-places [places]="places()" />
          } @else {
            <p>{{ t('home.none') }}</p>
          }
        </div>
        <ws-note>
          <p>
            <strong>{{ t('home.open.title') }}</strong>
          </p>
          <p>{{ t('home.open.text') }}</p>
        </ws-note>
      </div>
    </section>
    <section class="ws-section ws-section--paper" aria-labelledby="spoor">
      <div class="ws-wrap ws-stack">
        <h2 id="spoor">{{ t('home.trace.title') }}</h2>
        <p class="ws-prose">{{ t('home.trace.text') }}</p>
      </div>
    </section>
  `,
})
export class HomePage {
  readonly gemeenten = input.required<PublicGemeenten>();
  protected readonly t = useTexts(pageTexts);
  private readonly links = useLinks();
  protected readonly places = computed(() =>
    this.gemeenten().items.map(({ slug, name }) => ({ text: name, href: this.links.gemeente(slug) })),
  );

  constructor() {
    inject(Page).description(this.t('home.description'));
  }
}
