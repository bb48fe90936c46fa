import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Breadcrumb, frameTexts, Page, useDates, useLinks, useTexts } from '@wijkspoor/platform/web';
import type { PublicStory } from '@wijkspoor/reports/domain';
import { ReportBlocks } from './report-blocks';
import { storyTexts } from './story-texts';

/** A page for residents: what was said and what was done, as it was frozen. */
@Component({
  selector: 'ws-story-page',
  imports: [Breadcrumb, ReportBlocks],
  template: `
    <div class="ws-section ws-section--top">
      <div class="ws-wrap ws-stack-wide">
        <div class="ws-stack">
          <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
          <h1 dir="auto" [attr.lang]="story().language">{{ story().title }}</h1>
        </div>
        @for (part of story().parts; track part.key) {
          <section class="ws-stack" [attr.aria-labelledby]="part.key">
            <h2 dir="auto" [id]="part.key" [attr.lang]="story().language">{{ part.title }}</h2>
            @for (line of part.words; track $index) {
              <p class="ws-prose" dir="auto" [attr.lang]="story().language">{{ line }}</p>
            }
            @if (part.blocks.length > 0) {
              <ws-report-blocks [part]="part" [language]="story().language" />
            }
          </section>
        }
        <p class="ws-muted">{{ frozen() }}</p>
        <p>
          <a [href]="home()">{{ t('back', { wijk: story().wijk.name }) }}</a>
        </p>
      </div>
    </div>
  `,
})
export class StoryPage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  readonly story = input.required<PublicStory>();
  protected readonly t = useTexts(storyTexts);
  protected readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  private readonly dates = useDates();
  private readonly page = inject(Page);
  protected readonly home = computed(() => this.links.gemeente(this.gemeente().slug, `/${this.story().wijk.slug}`));
  protected readonly frozen = computed(() =>
    this.t('frozen', { gemeente: this.gemeente().name, date: this.dates.day(this.story().frozenAt) }),
  );
  protected readonly crumbs = computed(() => [
    { text: this.gemeente().name, href: this.links.gemeente(this.gemeente().slug) },
    { text: this.story().wijk.name, href: this.home() },
    { text: this.t('short'), href: `${this.home()}/verhaal` },
    { text: this.story().title, own: true },
  ]);

  ngOnInit(): void {
    const { title, wijk } = this.story();
    this.page.title(`${title} | ${wijk.name} | Wijkspoor`);
    this.page.description(this.t('description', { title }));
  }
}
