import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, Badge, Icon, Outcome, useLinks, useSaid } from '@wijkspoor/platform/web';
import { Card } from '@wijkspoor/platform/web/kit/card';
import { VoteAbout } from './vote-about';
import { VoteAddress } from './vote-address';
import { VoteHead } from './vote-head';
import { VoteMoves } from './vote-moves';
import { VotesApi } from './votes-api';
import { useWorkVoteWords, voteBadge } from './work-vote-words';

/** How often the page asks how far the counting is. */
const everyMs = 3_000;

/** A vote for who runs it: how it stands, what it lacks, what can be done. Nothing that is counted, before it is closed. */
@Component({
  selector: 'ws-vote-work-page',
  imports: [Alert, Badge, Card, Icon, Outcome, VoteAbout, VoteAddress, VoteHead, VoteMoves],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-vote-head
        [gemeente]="slug()"
        [project]="vote()?.project"
        [heading]="vote()?.title ?? t('vote.one')"
        [lead]="lead()"
      />
      @if (read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.vote') }}</p>
        </ws-alert>
      }
      @if (vote(); as seen) {
        <section class="ws-stack" aria-labelledby="stand">
          <div class="ws-actions">
            <h2 class="ws-h3" id="stand">{{ t('vote.stand') }}</h2>
            <ws-badge [kind]="badge()">{{ t(stateKey()) }}</ws-badge>
          </div>
          <ws-outcome [words]="said.words() || (saved() && !acted() ? t('vote.saved') : '')" />
          @if (when()) {
            <p>{{ when() }}</p>
          }
          @if (seen.state === 'open') {
            <p class="ws-muted">{{ t('vote.secret') }}</p>
          }
          @if (seen.state === 'closed') {
            <div class="ws-actions">
              <a class="nl-button nl-button--primary" [href]="resident('/uitslag')">
                <span class="nl-button__label">{{ t('vote.result') }}</span>
                <span class="nl-button__icon-end"><ws-icon name="arrow" /></span>
              </a>
              @if (!seen.decided && mayRun()) {
                <a class="nl-button nl-button--secondary" [href]="decide()">
                  <span class="nl-button__label">{{ t('vote.decide') }}</span>
                </a>
              }
            </div>
          }
          @if (before()) {
            @if (seen.lacks.length > 0) {
              <div class="ws-panel">
                <h3 class="ws-h3">{{ t('lacks.title') }}</h3>
                <ul class="ws-list">
                  @for (lack of seen.lacks; track lack.code) {
                    <li>
                      @if (mayRun()) {
                        <a [href]="change() + '#stemming-' + lack.path">{{ lack.detail }}</a>
                      } @else {
                        {{ lack.detail }}
                      }
                    </li>
                  }
                </ul>
                <p>{{ t('lacks.text') }}</p>
                @if (mayRun()) {
                  <a class="nl-button nl-button--primary" [href]="change()">
                    <span class="nl-button__label">{{ t('lacks.go') }}</span>
                  </a>
                }
              </div>
            } @else if (seen.state === 'draft') {
              <p>{{ t('lacks.none') }}</p>
            }
          }
          @if (mayRun()) {
            <ws-vote-moves [gemeente]="slug()" [vote]="seen" (begun)="acted.set(true)" (moved)="tell($event)" />
          } @else {
            <p class="ws-muted">{{ t('vote.readOnly') }}</p>
          }
        </section>
        @if (pages().length > 0) {
          <section aria-labelledby="verder">
            <div class="ws-head">
              <h2 class="ws-h3" id="verder">{{ t('pages.title') }}</h2>
            </div>
            <ul class="ws-cards">
              @for (page of pages(); track page.href) {
                <li wsCard [heading]="page.name" [href]="page.href">
                  <p>{{ page.text }}</p>
                </li>
              }
            </ul>
          </section>
        }
        <div class="ws-halves">
          <ws-vote-about [vote]="seen" [change]="mayChange() ? change() : ''" />
          <ws-vote-address [gemeente]="slug()" [vote]="seen" />
        </div>
      }
    </div>
  `,
})
export class VoteWorkPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly number = input.required<string>();
  /** Somebody comes here from saving the plan. */
  readonly saved = input.required<boolean>();
  private readonly words = useWorkVoteWords();
  protected readonly t = this.words.t;
  private readonly links = useLinks();
  protected readonly said = useSaid();
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(VotesApi).vote(this.slug, this.number);
  protected readonly vote = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly lead = computed(() => {
    const vote = this.vote();
    return vote === undefined ? '' : this.t('vote.lead', { number: String(vote.number), wijk: vote.wijk.name });
  });
  protected readonly badge = computed(() => voteBadge[this.vote()?.state ?? 'draft']);
  protected readonly stateKey = computed(() => `state.${this.vote()?.state ?? 'draft'}` as const);
  protected readonly before = computed(() => ['draft', 'planned'].includes(this.vote()?.state ?? ''));
  /** Somebody began to do something since it was saved. */
  protected readonly acted = signal(false);
  protected readonly mayRun = computed(() => this.vote()?.may.run === 'yes');
  protected readonly mayChange = computed(() => this.mayRun() && (this.before() || this.vote()?.state === 'open'));
  protected readonly change = computed(() => this.to('/wijzigen'));
  /** How it stands by the clock. */
  protected readonly when = computed(() => {
    const vote = this.vote();
    const past = (moment: string | null | undefined): boolean => moment != null && Date.parse(moment) <= Date.now();
    switch (vote?.state) {
      case 'planned':
        return past(vote.opensAt)
          ? this.t('vote.opensNow')
          : this.t('vote.opens', { date: this.words.moment(vote.opensAt) });
      case 'open':
        return past(vote.closesAt)
          ? this.t('vote.closesNow')
          : this.t('vote.closes', { date: this.words.moment(vote.closesAt) });
      case 'closing':
        return this.t('vote.closing');
      case 'closed':
        return this.t('vote.closed', { date: this.words.moment(vote.closesAt) });
      case 'draft':
      case 'cancelled':
      case undefined:
        return '';
    }
  });
  protected readonly pages = computed(() => {
    const vote = this.vote();
    if (vote?.may.run !== 'yes') return [];
    const { state, checks } = vote;
    const all = [
      {
        ...({ key: 'invited', path: '/uitgenodigd' } as const),
        shown: (state === 'planned' || state === 'open') && checks.includes('invited'),
      },
      { key: 'print', path: '/drukwerk', shown: ['draft', 'planned', 'open'].includes(state) },
      { key: 'paper', path: '/papier', shown: state === 'open' && checks.includes('paper') },
    ] as const;
    return all
      .filter(({ shown }) => shown)
      .map(({ key, path }) => ({
        name: this.t(`pages.${key}`),
        text: this.t(`pages.${key}.text`),
        href: this.to(path),
      }));
  });

  constructor() {
    // only in a browser: a page that is rendered asks once
    if (typeof window === 'undefined') return;
    const timer = setInterval(() => {
      if (this.vote()?.state === 'closing' && !document.hidden && !this.read.isLoading()) this.read.reload();
    }, everyMs);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected tell(words: string): void {
    this.acted.set(true);
    this.said.say(words);
    this.read.reload();
  }

  /** @param path below the page on which residents vote. */
  /** Where the decision about it is written down. */
  protected decide(): string {
    return this.links.gemeente(this.slug(), `/werk/projecten/${this.vote()?.project.id ?? ''}/prioriteiten`);
  }

  protected resident(path: string): string {
    const { wijk, number } = this.vote() ?? { wijk: { slug: '' }, number: 0 };
    return this.links.gemeente(this.slug(), `/${wijk.slug}/stemmen/${number}${path}`);
  }

  private to(path: string): string {
    return this.links.gemeente(this.slug(), `/werk/stemmingen/${this.number()}${path}`);
  }
}
