import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Page, useLinks, useTexts } from '@wijkspoor/platform/web';
import { Places } from '@wijkspoor/platform/web/kit/places';
import { StreetPicture } from '@wijkspoor/platform/web/kit/street-picture';
import type { WijkenMap, WijkList } from '@wijkspoor/wijk/domain';
import { AreaMap } from './area-map';
import { pageTexts } from './page-texts';

/** Public home of a gemeente: its wijken. */
@Component({
  selector: 'ws-gemeente-page',
  imports: [AreaMap, Places, StreetPicture],
  template: `
    <section class="ws-hero">
      <div class="ws-wrap ws-hero__in">
        <div class="ws-hero__text">
          <h1>{{ t('gemeente.title', { gemeente: gemeente().name }) }}</h1>
          <p class="ws-lead">{{ t('gemeente.lead') }}</p>
        </div>
        <ws-street-picture />
      </div>
    </section>
    <section class="ws-section" aria-labelledby="wijken">
      <div class="ws-wrap ws-stack-wide">
        <h2 id="wijken">{{ t('gemeente.wijken') }}</h2>
        @if (places().length > 0) {
          <div [class.ws-halves]="drawn()">
            <ws-places [places]="places()" />
            @if (drawn(); as map) {
              <ws-area-map [map]="map" [places]="onMap()" [label]="t('gemeente.map', { gemeente: gemeente().name })" />
            }
          </div>
        } @else {
          <p class="ws-prose">{{ t('gemeente.none', { gemeente: gemeente().name }) }}</p>
        }
      </div>
    </section>
    <section class="ws-section ws-section--paper" aria-labelledby="spoor">
      <div class="ws-wrap ws-stack">
        <h2 id="spoor">{{ t('gemeente.trace') }}</h2>
        <p class="ws-prose">{{ t('gemeente.traceText') }}</p>
      </div>
    </section>
  `,
})
export class GemeentePage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  readonly wijken = input.required<WijkList>();
  readonly map = input.required<WijkenMap>();
  protected readonly t = useTexts(pageTexts);
  private readonly links = useLinks();
  private readonly page = inject(Page);
  protected readonly drawn = computed(() => this.map().map);
  private readonly shown = computed(() => new Set(this.drawn()?.shapes.map(({ key }) => key)));
  /** Wijken with their numbers on the map; the same order in the list and on the map. */
  private readonly numbered = computed(() =>
    this.wijken().items.map((wijk, index) => ({
      ...wijk,
      href: this.links.gemeente(this.gemeente().slug, `/${wijk.slug}`),
      mark: String(index + 1),
    })),
  );
  protected readonly places = computed(() =>
    this.numbered().map(({ slug, name, href, mark, published }) => ({
      text: name,
      href,
      ...(this.shown().has(slug) ? { mark } : {}),
      ...(published ? {} : { detail: this.t('wijk.hidden') }),
    })),
  );
  protected readonly onMap = computed(() =>
    this.numbered().map(({ slug, name, href, mark }) => ({ key: slug, text: name, href, mark })),
  );

  ngOnInit(): void {
    const { name } = this.gemeente();
    this.page.title(`${name} | Wijkspoor`);
    this.page.description(this.t('gemeente.description', { gemeente: name }));
  }
}
