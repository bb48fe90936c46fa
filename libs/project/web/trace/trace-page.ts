import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Badge, Breadcrumb, frameTexts, Page, useLinks, useTexts } from '@wijkspoor/platform/web';
import type { Trace } from '@wijkspoor/project/domain';
import { TraceStations } from './trace-stations';
import { useTraceWords } from './trace-words';

/** The trace of one thing: what led to it, the thing itself, and what came of it. */
@Component({
  selector: 'ws-trace-page',
  imports: [Badge, Breadcrumb, TraceStations],
  template: `
    <div class="ws-wrap ws-section ws-section--top ws-stack-wide">
      <div class="ws-stack ws-prose">
        <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
        <h1 dir="auto">{{ t('trace.of', { title: trace().asked.title }) }}</h1>
        <p class="ws-lead">{{ t('trace.lead') }}</p>
      </div>
      <section class="ws-stack" aria-labelledby="vandaan">
        <h2 id="vandaan">{{ t('trace.before') }}</h2>
        @if (before().length > 0) {
          <ws-trace-stations [stations]="before()" />
        } @else {
          <p>{{ t('trace.noneBefore') }}</p>
        }
      </section>
      <section class="ws-panel ws-stack-tight" aria-labelledby="hier">
        <h2 class="ws-h3" id="hier">{{ t('trace.here') }}</h2>
        <p>
          <ws-badge [kind]="asked().badge">{{ asked().state }}</ws-badge>
        </p>
        <p>
          <strong dir="auto">{{ asked().kind }}: {{ asked().title }}</strong>
        </p>
        <p class="ws-muted ws-small" dir="auto">{{ asked().about }}</p>
        <p>
          <a [href]="asked().page">{{ t('trace.open') }}</a>
        </p>
      </section>
      <section class="ws-stack" aria-labelledby="gevolg">
        <h2 id="gevolg">{{ t('trace.after') }}</h2>
        @if (after().length > 0) {
          <ws-trace-stations [stations]="after()" />
        } @else {
          <p>{{ t('trace.noneAfter') }}</p>
        }
        @if (trace().more) {
          <p>{{ t('trace.more') }}</p>
        }
      </section>
      <p>
        <a [href]="wijk() + '/u-zei-wij-deden'">{{ t('trace.toSaid') }}</a>
      </p>
    </div>
  `,
})
export class TracePage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  readonly trace = input.required<Trace>();
  private readonly words = useTraceWords();
  protected readonly t = this.words.t;
  protected readonly frame = useTexts(frameTexts);
  private readonly page = inject(Page);
  private readonly links = useLinks();
  protected readonly wijk = computed(() =>
    this.links.gemeente(this.gemeente().slug, `/${this.trace().asked.wijk.slug}`),
  );
  protected readonly asked = computed(() => this.words.shown(this.gemeente().slug, this.trace().asked));
  /** From where it began. */
  protected readonly before = computed(() => this.shown(this.trace().before.toReversed()));
  protected readonly after = computed(() => this.shown(this.trace().after, this.trace().asked.on));
  protected readonly crumbs = computed(() => [
    { text: this.gemeente().name, href: this.links.gemeente(this.gemeente().slug) },
    { text: this.trace().asked.wijk.name, href: this.wijk() },
    { text: this.t('said.title'), href: `${this.wijk()}/u-zei-wij-deden` },
    { text: this.t('trace.title') },
  ]);

  ngOnInit(): void {
    const { title } = this.trace().asked;
    this.page.title(`${this.t('trace.of', { title })} | ${this.gemeente().name} | Wijkspoor`);
    this.page.description(this.t('trace.description', { title }));
  }

  private readonly shown = (nodes: Trace['after'], since: string | null = null) =>
    nodes.map((node) => this.words.shown(this.gemeente().slug, node, since));
}
