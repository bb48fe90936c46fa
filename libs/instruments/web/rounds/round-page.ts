import { Component, computed, inject, input, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, Badge, Outcome, useLinks, useSaid } from '@wijkspoor/platform/web';
import { Card } from '@wijkspoor/platform/web/kit/card';
import { RoundAbout } from './round-about';
import { RoundAddress } from './round-address';
import { RoundFeedback } from './round-feedback';
import { RoundHead } from './round-head';
import { RoundMoves } from './round-moves';
import { RoundResults } from './round-results';
import { roundBadge, todayHere, useRoundWords } from './round-words';
import { RoundsApi } from './rounds-api';

/** A round for who runs it: how it stands, what it lacks, what can be done. */
@Component({
  selector: 'ws-round-page',
  imports: [Alert, Badge, Card, Outcome, RoundAbout, RoundAddress, RoundFeedback, RoundHead, RoundMoves, RoundResults],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-round-head
        [gemeente]="slug()"
        [project]="round()?.project"
        [heading]="round()?.title ?? t('round.one')"
        [lead]="lead()"
      />
      @if (read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.round') }}</p>
        </ws-alert>
      }
      @if (round(); as seen) {
        <section class="ws-stack" aria-labelledby="stand">
          <div class="ws-actions">
            <h2 class="ws-h3" id="stand">{{ t('round.stand') }}</h2>
            <ws-badge [kind]="badge()">{{ t(stateKey()) }}</ws-badge>
          </div>
          <ws-outcome [words]="said.words() || (saved() && !acted() ? t('round.saved') : '')" />
          @if (when()) {
            <p>{{ when() }}</p>
          }
          @if (seen.overrideReason) {
            <p class="ws-muted" dir="auto">{{ t('override.given', { why: seen.overrideReason }) }}</p>
          }
          @for (one of waits(); track one.text) {
            <p>
              @if (one.late) {
                <ws-badge kind="late">{{ one.late }}</ws-badge>
              }
              {{ one.text }}
            </p>
          }
          @if (before()) {
            @if (seen.lacks.length > 0) {
              <div class="ws-panel">
                <h3 class="ws-h3">{{ t('lacks.title') }}</h3>
                <ul class="ws-list">
                  @for (lack of seen.lacks; track lack.path) {
                    <li>
                      @if (mayRun()) {
                        <a [href]="change() + '#ronde-' + lack.path">{{ lack.detail }}</a>
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
            <ws-round-moves [gemeente]="slug()" [round]="seen" (begun)="acted.set(true)" (moved)="tell($event)" />
          } @else {
            <p class="ws-muted">{{ t('round.readOnly') }}</p>
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
          <ws-round-about [round]="seen" [change]="mayChange() ? change() : ''" />
          <div class="ws-stack-wide">
            <ws-round-address [gemeente]="slug()" [round]="seen" />
            @if (seen.state === 'open' || seen.state === 'closed') {
              <ws-round-results [gemeente]="slug()" [round]="seen" (changed)="tell($event)" />
              <ws-round-feedback [gemeente]="slug()" [round]="seen" (changed)="tell($event)" />
            }
          </div>
        </div>
      }
    </div>
  `,
})
export class RoundPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly number = input.required<string>();
  /** Somebody comes here from saving the plan. */
  readonly saved = input.required<boolean>();
  private readonly words = useRoundWords();
  protected readonly t = this.words.t;
  private readonly links = useLinks();
  protected readonly said = useSaid();
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(RoundsApi).round(this.slug, this.number);
  protected readonly round = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly lead = computed(() => {
    const round = this.round();
    return round === undefined ? '' : this.t('round.lead', { number: String(round.number), wijk: round.wijk.name });
  });
  protected readonly badge = computed(() => roundBadge[this.round()?.state ?? 'draft']);
  protected readonly stateKey = computed(() => `state.${this.round()?.state ?? 'draft'}` as const);
  protected readonly before = computed(() => ['draft', 'planned'].includes(this.round()?.state ?? ''));
  /** Somebody began to do something since it was saved. */
  protected readonly acted = signal(false);
  protected readonly mayRun = computed(() => this.round()?.may.run === 'yes');
  protected readonly mayChange = computed(() => this.mayRun() && (this.before() || this.round()?.state === 'open'));
  protected readonly change = computed(() => this.to('/wijzigen'));
  protected readonly when = computed(() => {
    const round = this.round();
    if (round?.state === 'planned') return this.t('round.opens', { date: this.words.moment(round.opensAt) });
    if (round?.state === 'open') return this.t('round.closes', { date: this.words.moment(round.closesAt) });
    return round?.state === 'closed' ? this.t('round.closed', { date: this.words.moment(round.closesAt) }) : '';
  });
  protected readonly waits = computed(() => {
    const round = this.round();
    // what it lacks stands there by name
    return round === undefined ? [] : this.words.waits({ ...round, lacks: [] }, todayHere());
  });
  protected readonly pages = computed(() => {
    const round = this.round();
    if (round === undefined || round.state === 'cancelled') return [];
    const { may, state } = round;
    const answered = state === 'open' || state === 'closed';
    const all = [
      { key: 'print', path: '/drukwerk', shown: may.run === 'yes' },
      { key: 'paper', path: '/papier', shown: answered && may.enter === 'yes' },
      { key: 'answers', path: '/antwoorden', shown: answered && may.moderate === 'yes' },
      { key: 'results', path: '/resultaten', shown: answered },
      { key: 'files', path: '/bestanden', shown: answered && may.exportTables === 'yes' },
    ] as const;
    return all
      .filter(({ shown }) => shown)
      .map(({ key, path }) => ({
        name: this.t(`pages.${key}`),
        text: this.t(`pages.${key}.text`),
        href: this.to(path),
      }));
  });

  protected tell(words: string): void {
    this.acted.set(true);
    this.said.say(words);
    this.read.reload();
  }

  private to(path: string): string {
    return this.links.gemeente(this.slug(), `/werk/ronden/${this.number()}${path}`);
  }
}
