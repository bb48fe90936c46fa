import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Breadcrumb, frameTexts, Page, useDates, useLinks, useTexts } from '@wijkspoor/platform/web';
import type { PublicStories } from '@wijkspoor/reports/domain';
import type { WijkView } from '@wijkspoor/wijk/domain';
import { storyTexts } from './story-texts';

/** The pages for residents of a wijk. */
@Component({
  selector: 'ws-stories-page',
  imports: [Breadcrumb],
  template: `
    <div class="ws-section ws-section--top">
      <div class="ws-wrap ws-stack-wide">
        <div class="ws-stack">
          <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
          <h1>{{ t('title', names()) }}</h1>
          <p class="ws-lead">{{ t('lead') }}</p>
        </div>
        <ul class="ws-stack">
          @for (story of stories().items; track story.number) {
            <li>
              <a dir="auto" [href]="home() + '/verhaal/' + story.number" [attr.lang]="story.language">{{
                story.title
              }}</a>
              <span class="ws-muted"> ({{ dates.day(story.frozenAt) }})</span>
            </li>
          } @empty {
            <li class="ws-panel">{{ t('none', names()) }}</li>
          }
        </ul>
      </div>
    </div>
  `,
})
export class StoriesPage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  readonly place = input.required<WijkView>();
  readonly stories = input.required<PublicStories>();
  protected readonly t = useTexts(storyTexts);
  protected readonly frame = useTexts(frameTexts);
  protected readonly dates = useDates();
  private readonly links = useLinks();
  private readonly page = inject(Page);
  protected readonly names = computed(() => ({ wijk: this.place().name }));
  protected readonly home = computed(() => this.links.gemeente(this.gemeente().slug, `/${this.place().slug}`));
  protected readonly crumbs = computed(() => [
    { text: this.gemeente().name, href: this.links.gemeente(this.gemeente().slug) },
    { text: this.place().name, href: this.home() },
    { text: this.t('short') },
  ]);

  ngOnInit(): void {
    this.page.title(`${this.t('title', this.names())} | Wijkspoor`);
    this.page.description(this.t('lead'));
  }
}
