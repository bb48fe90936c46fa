import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import type { PublicRound, PublicRounds } from '@wijkspoor/instruments/domain';
import { Badge, Breadcrumb, frameTexts, Page, useDates, useLinks, useTexts } from '@wijkspoor/platform/web';
import { Card } from '@wijkspoor/platform/web/kit/card';
import type { WijkView } from '@wijkspoor/wijk/domain';
import { partTexts } from './part-texts';

/** Rounds of a wijk: what one can answer now, what comes, and what was asked before. */
@Component({
  selector: 'ws-rounds-page',
  imports: [Badge, Breadcrumb, Card],
  template: `
    <div class="ws-wrap ws-section ws-section--top ws-stack-wide">
      <div class="ws-stack">
        <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
        <h1>{{ t('rounds.title', names()) }}</h1>
        <p class="ws-lead">{{ t('rounds.lead') }}</p>
      </div>
      @for (group of groups(); track group.heading) {
        <section class="ws-stack" [attr.aria-labelledby]="group.id">
          <h2 [id]="group.id">{{ group.heading }}</h2>
          <ul class="ws-cards">
            @for (round of group.rounds; track round.number) {
              <li
                wsCard
                [heading]="round.title"
                [own]="true"
                [href]="hrefOf(round)"
                [meta]="metaOf(round)"
                metaIcon="calendar"
              >
                <ws-badge [kind]="round.takesAnswers ? 'open' : 'plain'">{{ stateOf(round) }}</ws-badge>
                <p>{{ t('rounds.about', { n: round.instrument.questions, minutes: round.minutes }) }}</p>
              </li>
            }
          </ul>
        </section>
      } @empty {
        <div class="ws-panel">
          <h2 class="ws-h3">{{ t('rounds.none') }}</h2>
          <p class="ws-prose">{{ t('rounds.noneText', names()) }}</p>
          <p>
            <a [href]="wijkHref()">{{ t('rounds.toWijk', names()) }}</a>
          </p>
        </div>
      }
    </div>
  `,
})
export class RoundsPage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  readonly place = input.required<WijkView>();
  readonly items = input.required<PublicRounds>();
  protected readonly t = useTexts(partTexts);
  protected readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  private readonly dates = useDates();
  private readonly page = inject(Page);
  protected readonly names = computed(() => ({ wijk: this.place().name, gemeente: this.gemeente().name }));
  protected readonly wijkHref = computed(() => this.links.gemeente(this.gemeente().slug, `/${this.place().slug}`));
  protected readonly crumbs = computed(() => [
    { text: this.gemeente().name, href: this.links.gemeente(this.gemeente().slug) },
    { text: this.place().name, href: this.wijkHref() },
    { text: this.t('rounds.short') },
  ]);
  protected readonly groups = computed(() => {
    const rounds = this.items().items;
    const group = (id: 'now' | 'later' | 'before', wanted: (round: PublicRound) => boolean) => ({
      id,
      heading: this.t(`rounds.${id}`),
      rounds: rounds.filter(wanted),
    });
    return [
      group('now', (one) => one.takesAnswers),
      group('later', (one) => !one.takesAnswers && one.state === 'planned'),
      group('before', (one) => !one.takesAnswers && one.state !== 'planned'),
    ].filter((one) => one.rounds.length > 0);
  });

  protected readonly hrefOf = ({ number }: PublicRound): string => `${this.wijkHref()}/meedoen/${number}`;
  protected readonly stateOf = ({ takesAnswers, state, feedbackOn }: PublicRound): string =>
    this.t(
      takesAnswers
        ? 'state.open'
        : state === 'planned'
          ? 'state.planned'
          : feedbackOn === null
            ? 'state.closed'
            : 'state.told',
    );

  protected metaOf({ state, takesAnswers, opensAt, closesAt }: PublicRound): string {
    const day = (moment: string | null): string => (moment === null ? '' : this.dates.day(moment));
    if (takesAnswers) return this.t('rounds.until', { day: day(closesAt) });
    return state === 'planned'
      ? this.t('rounds.from', { day: day(opensAt) })
      : this.t('rounds.closed', { day: day(closesAt) });
  }

  ngOnInit(): void {
    this.page.title(`${this.t('rounds.title', this.names())} | ${this.gemeente().name} | Wijkspoor`);
    this.page.description(this.t('rounds.description', this.names()));
  }
}
