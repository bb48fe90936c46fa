import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, Badge, Breadcrumb, frameTexts, Page, useDates, useLinks, useTexts } from '@wijkspoor/platform/web';
import { Card } from '@wijkspoor/platform/web/kit/card';
import { Places } from '@wijkspoor/platform/web/kit/places';
import { StreetPicture } from '@wijkspoor/platform/web/kit/street-picture';
import type { WijkView } from '@wijkspoor/wijk/domain';
import type { Asked, OpenIdeas, ToldVote } from './open-questions';
import { pageTexts } from './page-texts';

type Part = 'ask' | 'ideas' | 'vote';

/** Public home of a wijk: what is going on, and what a resident can do now. */
@Component({
  selector: 'ws-wijk-page',
  imports: [Alert, Badge, Breadcrumb, Card, Places, StreetPicture],
  template: `
    <section class="ws-hero">
      <div class="ws-wrap ws-hero__in">
        <div class="ws-hero__text">
          <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
          <h1>{{ t('wijk.title', { wijk: wijk().name }) }}</h1>
          @for (line of intro(); track $index) {
            <p class="ws-lead" dir="auto">{{ line }}</p>
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
          @if (asked().open; as round) {
            <li
              wsCard
              [heading]="t('wijk.ask.title')"
              [href]="address(round.path)"
              [meta]="t('wijk.ask.until', { day: dates.day(round.closesAt) })"
              metaIcon="calendar"
            >
              <ws-badge kind="open">{{ t('wijk.ask.badge') }}</ws-badge>
              <p>{{ t('wijk.ask.open', { n: round.minutes, wijk: wijk().name }) }}</p>
            </li>
          }
          @if (ideas(); as there) {
            <li
              wsCard
              [heading]="t('wijk.ideas.title')"
              [href]="address(there.path)"
              [meta]="t('wijk.ideas.found', { n: there.found })"
              metaIcon="bulb"
            >
              <ws-badge [kind]="there.open ? 'open' : 'plain'">{{
                t(there.open ? 'wijk.ask.badge' : 'wijk.ideas.closed')
              }}</ws-badge>
              <p>{{ t(there.open ? 'wijk.ideas.open' : 'wijk.ideas.read') }}</p>
            </li>
          }
          @if (vote(); as there) {
            <li
              wsCard
              [heading]="t('wijk.vote.title')"
              [href]="address(there.path)"
              [meta]="t(there.open ? 'wijk.ask.until' : 'wijk.vote.closed', { day: dates.day(there.closesAt) })"
              metaIcon="calendar"
            >
              <ws-badge [kind]="there.open ? 'open' : 'plain'">{{
                t(there.open ? 'wijk.ask.badge' : 'wijk.vote.result')
              }}</ws-badge>
              <p dir="auto">{{ there.title }}</p>
            </li>
          }
          @for (part of parts(); track part) {
            <li class="ws-panel ws-panel--plain">
              <ws-badge>{{ t(part === 'ask' && asked().before ? 'wijk.ask.notNow' : 'wijk.soon') }}</ws-badge>
              <h3>{{ t(titleOf(part)) }}</h3>
              <p>{{ t(textOf(part)) }}</p>
            </li>
          }
        </ul>
      </div>
    </section>
    <section class="ws-section ws-section--top" aria-labelledby="meer">
      <div class="ws-wrap ws-stack">
        <h2 id="meer">{{ t('wijk.more', names()) }}</h2>
        <ws-places [places]="more()" />
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
export class WijkPage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  readonly wijk = input.required<WijkView>();
  /** What residents are and were asked. */
  readonly asked = input.required<Asked>();
  /** Ideas of residents; nothing when there are none and none can be brought. */
  readonly ideas = input.required<OpenIdeas | null>();
  /** The vote to tell of; nothing when there never was one. */
  readonly vote = input.required<ToldVote | null>();
  protected readonly t = useTexts(pageTexts);
  protected readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  private readonly page = inject(Page);
  protected readonly dates = useDates();
  /** What there is not yet. */
  protected readonly parts = computed(() =>
    (['ask', 'ideas', 'vote'] as const).filter(
      (part) => ({ ask: this.asked().open, ideas: this.ideas(), vote: this.vote() })[part] === null,
    ),
  );
  protected readonly titleOf = (part: Part) => `wijk.${part}.title` as const;
  protected readonly textOf = (part: Part) => `wijk.${part}.text` as const;
  protected readonly names = computed(() => ({ wijk: this.wijk().name, gemeente: this.gemeente().name }));
  protected readonly intro = computed(() => linesOf(this.wijk().intro, this.t('wijk.introNone', this.names())));
  /** Pages of other libraries about this wijk, by their address. */
  protected readonly more = computed(() => {
    const page = (word: string): string => this.address(`/${word}`);
    const { results } = this.asked();
    return [
      { text: this.t('wijk.takePart'), detail: this.t('wijk.takePart.text', this.names()), href: page('meedoen') },
      ...(results === null
        ? []
        : [
            {
              text: this.t('wijk.results'),
              detail: this.t('wijk.results.text', this.names()),
              href: this.address(results),
            },
          ]),
      { text: this.t('wijk.said'), detail: this.t('wijk.said.text'), href: page('u-zei-wij-deden') },
      { text: this.t('wijk.stories'), detail: this.t('wijk.stories.text'), href: page('verhaal') },
      { text: this.t('wijk.plan'), detail: this.t('wijk.plan.text'), href: page('plan') },
      { text: this.t('wijk.decisions'), detail: this.t('wijk.decisions.text', this.names()), href: page('besluiten') },
      { text: this.t('wijk.standing'), detail: this.t('wijk.standing.text'), href: page('waar-staan-we') },
      { text: this.t('wijk.progress'), detail: this.t('wijk.progress.text'), href: page('voortgang') },
      { text: this.t('wijk.goals'), detail: this.t('wijk.goals.text'), href: page('doelen') },
      { text: this.t('wijk.figures'), detail: this.t('wijk.figures.text', this.names()), href: page('cijfers') },
    ];
  });
  protected readonly address = (path: string): string =>
    this.links.gemeente(this.gemeente().slug, `/${this.wijk().slug}${path}`);
  protected readonly crumbs = computed(() => [
    { text: this.gemeente().name, href: this.links.gemeente(this.gemeente().slug) },
    { text: this.wijk().name },
  ]);

  ngOnInit(): void {
    const names = this.names();
    this.page.title(`${names.wijk}, ${names.gemeente} | Wijkspoor`);
    this.page.description(this.t('wijk.description', names));
  }
}

function linesOf(text: string, otherwise: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0 ? lines : [otherwise];
}
