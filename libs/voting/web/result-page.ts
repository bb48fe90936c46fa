import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input, type OnInit } from '@angular/core';
import { localTime } from '@wijkspoor/platform/domain';
import { Breadcrumb, Note } from '@wijkspoor/platform/web';
import { TraceTo } from '@wijkspoor/project/web';
import type { PublicDecisions, PublicVote, PublishedResult } from '@wijkspoor/voting/domain';
import { ruleWords, tieWords } from '../domain/round/rule-words';
import { BuurtSharesTable } from './buurt-shares';
import { spaced } from './spaced';
import { VoteParts } from './vote-parts';

/** The outcome of a vote: what won and why, what other counts would say, and all that is needed to check it. */
@Component({
  selector: 'ws-vote-result-page',
  imports: [Breadcrumb, BuurtSharesTable, NgTemplateOutlet, Note, TraceTo],
  template: `
    <div class="ws-wrap ws-section ws-section--top ws-stack-wide">
      <div class="ws-stack">
        <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
        <h1>{{ t('result.title', { title: vote().title }) }}</h1>
        <p class="ws-lead">{{ lead() }}</p>
      </div>
      @if (result().keyLost; as lost) {
        <ws-note>
          <h2 class="ws-h3">{{ t('result.lost') }}</h2>
          <p>{{ t('result.keyLost') }}</p>
          @if (lost.papers > 0) {
            <p>{{ t('result.papersLost', { n: lost.papers }) }}</p>
          }
        </ws-note>
      }
      <section class="ws-stack" aria-labelledby="gewonnen">
        <h2 id="gewonnen">{{ t('result.won') }}</h2>
        @if (winners().length > 0) {
          <ol class="ws-list ws-list--numbers">
            @for (one of winners(); track one.place) {
              <li>
                <strong dir="auto" [attr.lang]="one.lang">{{ one.title }}</strong>
              </li>
            }
          </ol>
        } @else {
          <p>{{ t('result.nothing') }}</p>
        }
        @if (spent(); as words) {
          <p>{{ words }}</p>
        }
        @if (share(); as words) {
          <p>{{ words }}</p>
        }
      </section>
      <section class="ws-stack">
        <h2>{{ t('result.all') }}</h2>
        <div class="ws-scroll" role="region" tabindex="0" [attr.aria-label]="t('result.all')">
          <table class="ws-table">
            <caption class="ws-vh">
              {{
                t('result.all')
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ t('result.option') }}</th>
                <th class="ws-number" scope="col">{{ t('result.votes') }}</th>
                @if (vote().method === 'points') {
                  <th class="ws-number" scope="col">{{ t('result.points') }}</th>
                }
                @if (vote().budgetCents !== null) {
                  <th class="ws-number" scope="col">{{ t('result.cost') }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.place) {
                <tr>
                  <th scope="row">
                    @if (row.href) {
                      <a dir="auto" [attr.lang]="row.lang" [href]="row.href">{{ row.title }}</a>
                    } @else {
                      <span dir="auto" [attr.lang]="row.lang">{{ row.title }}</span>
                    }
                    <p class="ws-small ws-muted">{{ row.why }}</p>
                    <p class="ws-small">
                      <ws-trace-to
                        kind="option"
                        [gemeente]="gemeente().slug"
                        [wijk]="vote().wijk.slug"
                        [number]="vote().number"
                        [place]="row.place"
                        [title]="row.title"
                      />
                    </p>
                  </th>
                  <td class="ws-number">{{ row.votes }}</td>
                  @if (vote().method === 'points') {
                    <td class="ws-number">{{ row.score }}</td>
                  }
                  @if (vote().budgetCents !== null) {
                    <td class="ws-number">{{ row.cost }}</td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
        <p class="ws-prose ws-small ws-muted">{{ t(rule(), { n: vote().seats ?? 1 }) }} {{ t(ties()) }}</p>
      </section>
      @if (result().buurten !== undefined && (result().buurten !== null || !result().keyLost)) {
        <ws-buurt-shares [vote]="vote()" [shares]="result().buurten ?? null" [spent]="result().result.spentCents" />
      }
      @if (greedy(); as one) {
        <section class="ws-stack-tight" aria-labelledby="anders">
          <h2 class="ws-h3" id="anders">
            {{ t(vote().method === 'points' ? 'result.greedyPoints' : 'result.greedy') }}
          </h2>
          <ng-container [ngTemplateOutlet]="others" [ngTemplateOutletContext]="{ $implicit: one }" />
        </section>
      }
      @if (checked(); as one) {
        <section class="ws-stack-tight" aria-labelledby="gecontroleerd">
          <h2 class="ws-h3" id="gecontroleerd">{{ t('result.checked') }}</h2>
          <p>{{ t('result.checkedText', { n: one.cast }) }}</p>
          <ng-container [ngTemplateOutlet]="others" [ngTemplateOutletContext]="{ $implicit: one }" />
        </section>
      }
      <ng-template #others let-one>
        @if (one.same) {
          <p>{{ t('result.greedySame') }}</p>
        } @else {
          <ul class="ws-list">
            @for (option of one.winners; track option.place) {
              <li dir="auto" [attr.lang]="option.lang">{{ option.title }}</li>
            } @empty {
              <li>{{ t('result.nothing') }}</li>
            }
          </ul>
        }
      </ng-template>
      <section class="ws-stack-tight" aria-labelledby="hoe">
        <h2 class="ws-h3" id="hoe">{{ t('result.how') }}</h2>
        @if (result().checks.length > 0) {
          <ul class="ws-list">
            @for (one of result().checks; track one.check) {
              <li>{{ t(checkKey(one.check)) }}: {{ one.cast }}</li>
            }
          </ul>
        }
        <p class="ws-small ws-muted">{{ t('result.howFew') }}</p>
      </section>
      <ws-note>
        <h2 class="ws-h3">{{ t('result.checkIt') }}</h2>
        @if (result().heads.receipts; as head) {
          <p>{{ t('result.receiptsText') }}</p>
          <p>
            <a [href]="api() + '/receipts'">{{ t('result.receipts') }}</a>
          </p>
          <p class="ws-small">{{ t('result.heads', { code: spaced(head) }) }}</p>
        } @else {
          <p>{{ t('result.noReceipts') }}</p>
        }
        @if (result().heads.contents; as head) {
          <p>{{ t('result.contentsText') }}</p>
          <ul class="ws-list">
            <li>
              <a [href]="api() + '/contents/pb'">{{ t('result.contentsPb') }}</a>
            </li>
            <li>
              <a [href]="api() + '/contents/csv'">{{ t('result.contentsCsv') }}</a>
            </li>
          </ul>
          <p class="ws-small">{{ t('result.heads', { code: spaced(head) }) }}</p>
        } @else {
          <p>{{ t('result.contentsFew') }}</p>
        }
        <p>
          <a [href]="api() + '/contents/options'">{{ t('result.options') }}</a>
        </p>
        <p class="ws-small">
          {{ t('result.seed', { seed: spaced(result().lot.seed), code: spaced(result().lot.commitment) }) }}
        </p>
      </ws-note>
      <section class="ws-stack-tight" aria-labelledby="daarna">
        <h2 class="ws-h3" id="daarna">{{ t('result.decided') }}</h2>
        <p class="ws-prose" dir="auto" [attr.lang]="own()">{{ vote().promise }}</p>
        @if (decided().length === 0 && vote().feedbackDue; as due) {
          <p>{{ t(late(due) ? 'result.late' : 'vote.due', { day: words.day(due) }) }}</p>
        }
        @for (one of decided(); track one.number) {
          <p>
            <a [href]="wijk() + '/besluiten/' + one.number">{{ t('result.decision', { title: one.title }) }}</a>
          </p>
        }
      </section>
    </div>
  `,
})
export class VoteResultPage extends VoteParts implements OnInit {
  readonly result = input.required<PublishedResult>();
  private readonly known = computed(() => new Map(this.options().map((option) => [option.place, option])));
  /** What was decided with it. */
  readonly decided = input.required<PublicDecisions['items']>();
  protected readonly rule = computed(() => ruleWords(this.vote().rule, this.vote().method));
  protected readonly ties = computed(() => tieWords(this.vote().options));
  protected readonly lead = computed(() =>
    this.t('result.lead', {
      n: this.result().result.cast,
      from: this.words.day(this.vote().opensAt),
      until: this.words.day(this.vote().closesAt),
    }),
  );
  protected readonly winners = computed(() => this.named(this.result().result.winners));
  protected readonly spent = computed(() => {
    const { budgetCents } = this.vote();
    if (budgetCents === null) return '';
    const { spentCents } = this.result().result;
    return this.t('result.spent', { spent: this.words.money(spentCents), budget: this.words.money(budgetCents) });
  });
  protected readonly share = computed(() => {
    const { endowment } = this.result().result;
    if (endowment === null) return '';
    const amount = this.words.money(endowment.eachCents);
    return endowment.raisedEuros === 0
      ? this.t('result.share', { amount })
      : this.t('result.shareRaised', { amount, raised: this.words.money(endowment.raisedEuros * 100) });
  });
  protected readonly rows = computed(() => {
    return this.result()
      .result.options.toSorted((one, other) => other.score - one.score || one.place - other.place)
      .map(({ place, votes, score, reason, moneyLeftCents, supportersHaveCents }) => {
        const { title = '', lang = null, href = '', costCents: cost = null, category } = this.known().get(place) ?? {};
        return {
          ...{ place, votes, score, title, lang, href },
          cost: cost === null ? '' : this.words.money(cost),
          why: this.t(this.reasonKey(reason, cost), {
            cost: this.words.money(cost ?? 0),
            each: this.words.euros(Math.round((cost ?? 0) / Math.max(1, votes))),
            left: this.words.euros(moneyLeftCents ?? 0),
            have: this.words.euros(supportersHaveCents ?? 0),
            category: category ?? '',
            n: reason === 'won' ? this.countOf({ votes, score }) : (this.vote().threshold ?? 1),
          }),
        };
      });
  });
  protected readonly greedy = computed(() => {
    const { greedy } = this.result().result;
    return greedy === null ? null : this.beside(greedy.winners);
  });
  protected readonly checked = computed(() => {
    const { checked } = this.result().result;
    return checked === null ? null : { cast: checked.cast, ...this.beside(checked.winners) };
  });
  protected readonly api = computed(() => `/v1/gemeenten/${this.gemeente().slug}/voting-rounds/${this.vote().number}`);
  /** Promised in public, so late in public. */
  protected readonly late = (due: string): boolean =>
    this.decided().length === 0 && due < localTime(new Date().toISOString()).date;
  protected readonly spaced = spaced;
  protected readonly checkKey = (check: PublishedResult['checks'][number]['check']) => `check.${check}` as const;

  private named(places: readonly number[]) {
    return places.flatMap((place) => this.known().get(place) ?? []);
  }

  /** What another count would have chosen. */
  private beside(winners: readonly number[]) {
    return { same: sameSet(winners, this.result().result.winners), winners: this.named(winners) };
  }

  /** By what an option won: points where they are divided, else votes; Equal Shares says who paid. */
  private countOf({ votes, score }: { readonly votes: number; readonly score: number }): number {
    return this.vote().method === 'points' && this.vote().rule !== 'equalShares' ? score : votes;
  }

  /** Below one vote is none; a higher threshold is named. What costs nothing is paid by nobody. */
  private reasonKey(reason: PublishedResult['result']['options'][number]['reason'], cost: number | null) {
    const { threshold, method, rule } = this.vote();
    if (reason === 'won') return wonWords(rule, method, (cost ?? 0) > 0);
    if (reason !== 'fewVotes' || threshold === null || threshold === 1) return `reason.${reason}` as const;
    return method === 'points' ? 'reason.belowThresholdPoints' : 'reason.belowThreshold';
  }

  ngOnInit(): void {
    const { title, wijk } = this.vote();
    this.page.title(`${this.t('result.title', { title })} | ${wijk.name} | Wijkspoor`);
    this.page.description(this.t('result.description', { title, wijk: wijk.name }));
  }
}

function wonWords(rule: PublicVote['rule'], method: PublicVote['method'], paid: boolean) {
  if (rule === 'equalShares') return paid ? 'reason.wonTogether' : 'reason.wonVotes';
  return method === 'points' ? 'reason.wonPoints' : 'reason.wonVotes';
}

const sameSet = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((place) => other.includes(place));
