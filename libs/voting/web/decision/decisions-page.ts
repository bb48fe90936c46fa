import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Badge, Breadcrumb, frameTexts, Page, useDates, useLinks, useTexts } from '@wijkspoor/platform/web';
import { Card } from '@wijkspoor/platform/web/kit/card';
import type { PublicDecisions } from '@wijkspoor/voting/domain';
import type { WijkView } from '@wijkspoor/wijk/domain';
import { decisionTexts } from './decision-texts';

/** Decisions about priorities of a wijk, newest first. */
@Component({
  selector: 'ws-decisions-page',
  imports: [Badge, Breadcrumb, Card],
  template: `
    <div class="ws-wrap ws-section ws-section--top ws-stack-wide">
      <div class="ws-stack">
        <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
        <h1>{{ t('list.title', names()) }}</h1>
        <p class="ws-lead">{{ t('list.lead') }}</p>
      </div>
      @if (items().items.length > 0) {
        <h2 class="ws-vh">{{ t('list.short') }}</h2>
        <ul class="ws-cards">
          @for (one of items().items; track one.number) {
            <li
              wsCard
              [heading]="one.title"
              [own]="true"
              [href]="wijk() + '/besluiten/' + one.number"
              [meta]="t('list.on', { day: day(one.decidedOn) })"
              metaIcon="calendar"
            >
              <ws-badge [kind]="one.replacedBy === null ? 'done' : 'plain'">{{
                one.replacedBy === null ? t('list.chosen', { n: one.chosen.length }) : t('list.replaced')
              }}</ws-badge>
              @if (one.chosen.length > 0) {
                <p dir="auto">{{ one.chosen.join(', ') }}</p>
              } @else {
                <p>{{ t('list.nothing') }}</p>
              }
            </li>
          }
        </ul>
      } @else {
        <div class="ws-panel">
          <h2 class="ws-h3">{{ t('list.none') }}</h2>
          <p class="ws-prose">{{ t('list.noneText', names()) }}</p>
          <p>
            <a [href]="wijk()">{{ t('list.toWijk', names()) }}</a>
          </p>
        </div>
      }
    </div>
  `,
})
export class DecisionsPage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  readonly place = input.required<WijkView>();
  readonly items = input.required<PublicDecisions>();
  protected readonly t = useTexts(decisionTexts);
  protected readonly frame = useTexts(frameTexts);
  private readonly dates = useDates();
  private readonly links = useLinks();
  private readonly page = inject(Page);
  protected readonly names = computed(() => ({ wijk: this.place().name, gemeente: this.gemeente().name }));
  protected readonly wijk = computed(() => this.links.gemeente(this.gemeente().slug, `/${this.place().slug}`));
  protected readonly crumbs = computed(() => [
    { text: this.gemeente().name, href: this.links.gemeente(this.gemeente().slug) },
    { text: this.place().name, href: this.wijk() },
    { text: this.t('list.short') },
  ]);

  protected day(date: string | null): string {
    return date === null ? '' : this.dates.day(date);
  }

  ngOnInit(): void {
    this.page.title(`${this.t('list.title', this.names())} | ${this.gemeente().name} | Wijkspoor`);
    this.page.description(this.t('list.description', this.names()));
  }
}
