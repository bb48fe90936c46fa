import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Breadcrumb, frameTexts, Page, useLinks, useTexts } from '@wijkspoor/platform/web';
import { Trace as TraceList, type TraceItem } from '@wijkspoor/platform/web/kit/trace';
import type { SaidAndDone } from '@wijkspoor/project/domain';
import { useTraceWords } from './trace-words';

/** "U zei, wij deden": what people of a wijk said, and what came of it. */
@Component({
  selector: 'ws-said-and-done-page',
  imports: [Breadcrumb, TraceList],
  template: `
    <div class="ws-wrap ws-section ws-section--top ws-stack-wide">
      <div class="ws-stack ws-prose">
        <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
        <h1>{{ t('said.title') }}</h1>
        <p class="ws-lead">{{ t('said.lead', { wijk: list().wijk.name }) }}</p>
      </div>
      @if (items().length > 0) {
        <ws-trace [items]="items()" />
      } @else {
        <p class="ws-prose">{{ t('said.empty') }}</p>
        <p>
          <a [href]="wijk()">{{ t('said.toWijk', { wijk: list().wijk.name }) }}</a>
        </p>
      }
      @if (list().next; as next) {
        <p>
          <a [href]="wijk() + '/u-zei-wij-deden?na=' + next">{{ t('said.next') }}</a>
        </p>
      }
      @if (later()) {
        <p>
          <a [href]="wijk() + '/u-zei-wij-deden'">{{ t('said.first') }}</a>
        </p>
      }
    </div>
  `,
})
export class SaidAndDonePage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  readonly list = input.required<SaidAndDone>();
  /** Not the first page. */
  readonly later = input.required<boolean>();
  private readonly words = useTraceWords();
  protected readonly t = this.words.t;
  protected readonly frame = useTexts(frameTexts);
  private readonly page = inject(Page);
  private readonly links = useLinks();
  protected readonly wijk = computed(() => this.links.gemeente(this.gemeente().slug, `/${this.list().wijk.slug}`));
  protected readonly items = computed(() =>
    this.list().items.map(({ said, came }): TraceItem => {
      const shown = this.words.shown(this.gemeente().slug, said);
      const { text, badge, state } = this.words.furthest(said, came);
      return {
        ...{ saidLabel: shown.kind, said: said.title, saidBy: shown.about },
        ...{ didLabel: this.t('said.did'), did: text, state: badge, stateText: state },
        link: { text: this.t('said.more'), more: this.t('said.moreOf', { title: said.title }), href: shown.trace },
      };
    }),
  );
  protected readonly crumbs = computed(() => [
    { text: this.gemeente().name, href: this.links.gemeente(this.gemeente().slug) },
    { text: this.list().wijk.name, href: this.wijk() },
    { text: this.t('said.title') },
  ]);

  ngOnInit(): void {
    const { name } = this.list().wijk;
    this.page.title(`${this.t('said.title')} | ${name} | Wijkspoor`);
    this.page.description(this.t('said.description', { wijk: name }));
  }
}
