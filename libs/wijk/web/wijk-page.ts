import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, Badge, Breadcrumb, frameTexts, Note, Page, StreetPicture, useLinks, useTexts } from '@wijkspoor/platform/web';
import type { WijkView } from '@wijkspoor/wijk/domain';
import { pageTexts } from './page-texts';

/** Public home of a wijk: what is going on, and what a resident can do now. */
@Component({
  selector: 'ws-wijk-page',
  imports: [Alert, Badge, Breadcrumb, Note, StreetPicture],
  template: `
    <section class="ws-hero">
      <div class="ws-wrap ws-hero__in">
        <div class="ws-hero__text">
          <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
          <h1>{{ t('wijk.title', { wijk: wijk().name }) }}</h1>
          @for (line of intro(); track $index) {
            <p class="ws-lead">{{ line }}</p>
          }
        </div>
        <ws-street-picture />
      </div>
    </section>
    @if (!wijk().published) {
      <div class="ws-wrap ws-section--top">
        <ws-alert kind="info">
          <p>{{ t('wijk.hidden') }}</p>
        </ws-alert>
      </div>
    }
    <section class="ws-section" aria-labelledby="nu">
      <div class="ws-wrap ws-stack-wide">
        <h2 id="nu">{{ t('wijk.now') }}</h2>
        <ul class="ws-cards">
          @for (part of parts; track part) {
            <li class="ws-panel ws-panel--plain">
              <ws-badge>{{ t('wijk.soon') }}</ws-badge>
              <h3>{{ t(titleOf(part)) }}</h3>
              <p>{{ t(textOf(part)) }}</p>
            </li>
          }
        </ul>
      </div>
    </section>
    <section class="ws-section ws-section--paper" aria-labelledby="spreken">
      <div class="ws-wrap ws-stack">
        <h2 id="spreken">{{ t('wijk.reach') }}</h2>
        <ws-note>
          @for (line of contact(); track $index) {
            <p dir="auto">{{ line }}</p>
          }
        </ws-note>
      </div>
    </section>
  `,
})
export class WijkPage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  readonly wijk = input.required<WijkView>();
  protected readonly t = useTexts(pageTexts);
  protected readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  private readonly page = inject(Page);
  protected readonly parts = ['ask', 'ideas', 'vote'] as const;
  protected readonly titleOf = (part: WijkPage['parts'][number]) => `wijk.${part}.title` as const;
  protected readonly textOf = (part: WijkPage['parts'][number]) => `wijk.${part}.text` as const;
  protected readonly intro = computed(() => linesOf(this.wijk().intro, this.t('wijk.introNone', { gemeente: this.gemeente().name, wijk: this.wijk().name })));
  protected readonly contact = computed(() => linesOf(this.gemeente().contact, this.t('wijk.reachNone', { gemeente: this.gemeente().name })));
  protected readonly crumbs = computed(() => [{ text: this.gemeente().name, href: this.links.gemeente(this.gemeente().slug) }, { text: this.wijk().name }]);

  ngOnInit(): void {
    const names = { wijk: this.wijk().name, gemeente: this.gemeente().name };
    this.page.title(`${names.wijk}, ${names.gemeente} | Wijkspoor`);
    this.page.description(this.t('wijk.description', names));
  }
}

function linesOf(text: string, otherwise: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0 ? lines : [otherwise];
}
