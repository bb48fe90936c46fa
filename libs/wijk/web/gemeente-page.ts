import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Note, Page, Places, StreetPicture, useLinks, useTexts } from '@wijkspoor/platform/web';
import type { WijkList } from '@wijkspoor/wijk/domain';
import { pageTexts } from './page-texts';

/** Public home of a gemeente: its wijken. */
@Component({
  selector: 'ws-gemeente-page',
  imports: [Note, Places, StreetPicture],
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
      <div class="ws-wrap ws-split">
        <div class="ws-stack">
          <h2 id="wijken">{{ t('gemeente.wijken') }}</h2>
          @if (places().length > 0) {
            <ws-places [places]="places()" />
          } @else {
            <p class="ws-prose">{{ t('gemeente.none', { gemeente: gemeente().name }) }}</p>
          }
        </div>
        <ws-note>
          <p>
            <strong>{{ t('gemeente.trace') }}</strong>
          </p>
          <p>{{ t('gemeente.traceText') }}</p>
        </ws-note>
      </div>
    </section>
  `,
})
export class GemeentePage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  readonly wijken = input.required<WijkList>();
  protected readonly t = useTexts(pageTexts);
  private readonly links = useLinks();
  private readonly page = inject(Page);
  protected readonly places = computed(() =>
    this.wijken().items.map(({ slug, name, published }) => ({
      text: name,
      href: this.links.gemeente(this.gemeente().slug, `/${slug}`),
      ...(published ? {} : { detail: this.t('wijk.hidden') }),
    })),
  );

  ngOnInit(): void {
    const { name } = this.gemeente();
    this.page.title(`${name} | Wijkspoor`);
    this.page.description(this.t('gemeente.description', { gemeente: name }));
  }
}
