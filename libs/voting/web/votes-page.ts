import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Badge, Breadcrumb, frameTexts, Page, useLinks, useTexts } from '@wijkspoor/platform/web';
import { Card } from '@wijkspoor/platform/web/kit/card';
import type { PublicVote, PublicVotes } from '@wijkspoor/voting/domain';
import type { WijkView } from '@wijkspoor/wijk/domain';
import { useVoteWords } from './vote-words';

/** Votes of a wijk: what one can vote on now, what comes, and what was decided. */
@Component({
  selector: 'ws-votes-page',
  imports: [Badge, Breadcrumb, Card],
  template: `
    <div class="ws-wrap ws-section ws-section--top ws-stack-wide">
      <div class="ws-stack">
        <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
        <h1>{{ t('votes.title', names()) }}</h1>
        <p class="ws-lead">{{ t('votes.lead') }}</p>
      </div>
      @if (items().items.length > 0) {
        <h2 class="ws-vh">{{ t('votes.short') }}</h2>
        <ul class="ws-cards">
          @for (vote of items().items; track vote.number) {
            <li
              wsCard
              [heading]="vote.title"
              [own]="true"
              [href]="hrefOf(vote)"
              [meta]="metaOf(vote)"
              metaIcon="calendar"
            >
              <ws-badge [kind]="vote.takesBallots ? 'open' : 'plain'">{{ stateOf(vote) }}</ws-badge>
              <p>{{ t('options', { n: vote.options.length }) }}</p>
            </li>
          }
        </ul>
      } @else {
        <div class="ws-panel">
          <h2 class="ws-h3">{{ t('votes.none') }}</h2>
          <p class="ws-prose">{{ t('votes.noneText', names()) }}</p>
          <p>
            <a [href]="wijk()">{{ t('votes.toWijk', names()) }}</a>
          </p>
        </div>
      }
    </div>
  `,
})
export class VotesPage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  readonly place = input.required<WijkView>();
  readonly items = input.required<PublicVotes>();
  private readonly words = useVoteWords();
  protected readonly t = this.words.t;
  protected readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  private readonly page = inject(Page);
  protected readonly names = computed(() => ({ wijk: this.place().name, gemeente: this.gemeente().name }));
  protected readonly wijk = computed(() => this.links.gemeente(this.gemeente().slug, `/${this.place().slug}`));
  protected readonly crumbs = computed(() => [
    { text: this.gemeente().name, href: this.links.gemeente(this.gemeente().slug) },
    { text: this.place().name, href: this.wijk() },
    { text: this.t('votes.short') },
  ]);

  protected readonly hrefOf = ({ number, state }: PublicVote): string =>
    `${this.wijk()}/stemmen/${number}${state === 'closed' ? '/uitslag' : ''}`;

  protected stateOf({ takesBallots, state }: PublicVote): string {
    if (takesBallots) return this.t('state.open');
    return this.t(state === 'planned' ? 'state.planned' : state === 'closed' ? 'state.closed' : 'state.closing');
  }

  protected metaOf({ takesBallots, state, opensAt, closesAt }: PublicVote): string {
    if (takesBallots) return this.t('until', { day: this.words.dayAndTime(closesAt) });
    return state === 'planned'
      ? this.t('from', { day: this.words.day(opensAt) })
      : this.t('closedOn', { day: this.words.day(closesAt) });
  }

  ngOnInit(): void {
    this.page.title(`${this.t('votes.title', this.names())} | ${this.gemeente().name} | Wijkspoor`);
    this.page.description(this.t('votes.description', this.names()));
  }
}
