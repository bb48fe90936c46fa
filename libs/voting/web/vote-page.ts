import { Component, computed, input, type OnInit } from '@angular/core';
import { Alert, Breadcrumb, Icon, Note } from '@wijkspoor/platform/web';
import type { MyBallot } from '@wijkspoor/voting/domain';
import { ruleWords, tieWords } from '../domain/round/rule-words';
import { spaced } from './spaced';
import { VoteParts } from './vote-parts';

/** A vote: what it is about, how one can vote, how it is counted, and why a vote is secret. */
@Component({
  selector: 'ws-vote-page',
  imports: [Alert, Breadcrumb, Icon, Note],
  template: `
    <div class="ws-wrap ws-section ws-section--top ws-stack-wide">
      <div class="ws-stack">
        <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
        @if (said(); as said) {
          <ws-alert [kind]="lost() ? 'warning' : 'ok'">
            <p>{{ said }}</p>
          </ws-alert>
        }
        <h1 dir="auto" [attr.lang]="own()">{{ vote().title }}</h1>
        @for (line of intro(); track $index) {
          <p class="ws-lead" dir="auto" [attr.lang]="own()">{{ line }}</p>
        }
        @if (vote().takesBallots) {
          @if (ballot()) {
            <div class="ws-actions ws-actions--fill">
              <a class="nl-button nl-button--primary" [href]="base() + '/stembiljet'">
                <span class="nl-button__label">{{ t('vote.go') }}</span>
                <span class="nl-button__icon-end"><ws-icon name="arrow" /></span>
              </a>
            </div>
          } @else {
            <h2>{{ t('vote.how') }}</h2>
            <div class="ws-actions ws-actions--fill">
              @for (way of ways(); track way.page) {
                <a
                  class="nl-button"
                  [class.nl-button--primary]="$first"
                  [class.nl-button--secondary]="!$first"
                  [href]="base() + way.page"
                >
                  <span class="nl-button__label">{{ way.text }}</span>
                </a>
              }
            </div>
            @if (onPaper()) {
              <p>{{ t('vote.onPaper', { gemeente: gemeente().name }) }}</p>
            }
          }
          <ul class="ws-facts">
            <li><ws-icon name="calendar" />{{ t('until', { day: words.dayAndTime(vote().closesAt) }) }}</li>
            <li><ws-icon name="lock" />{{ t('vote.secret') }}</li>
            <li><ws-icon name="check" />{{ t('vote.age', { n: vote().minimumAge }) }}</li>
          </ul>
        } @else if (vote().state === 'planned') {
          <p class="ws-lead">{{ t('vote.planned', { day: words.day(vote().opensAt) }) }}</p>
        } @else if (vote().state === 'closed') {
          <p class="ws-lead">{{ t('vote.closed', { day: words.day(vote().closesAt) }) }}</p>
          <div class="ws-actions ws-actions--fill">
            <a class="nl-button nl-button--primary" [href]="base() + '/uitslag'">
              <span class="nl-button__label">{{ t('vote.result') }}</span>
              <span class="nl-button__icon-end"><ws-icon name="arrow" /></span>
            </a>
          </div>
        } @else {
          <p class="ws-lead">{{ t('vote.closing') }}</p>
        }
      </div>
      <section class="ws-stack" aria-labelledby="keuzes">
        <h2 id="keuzes">{{ t('vote.about') }}</h2>
        @if (vote().budgetCents; as budget) {
          <p>{{ t('vote.money', { amount: words.money(budget) }) }}</p>
        }
        <ul class="ws-stack">
          @for (option of options(); track option.place) {
            <li class="ws-stack-tight">
              <h3 dir="auto" [attr.lang]="option.lang">{{ option.title }}</h3>
              @if (option.category; as category) {
                <p class="ws-small" dir="auto">{{ t('vote.category', { category }) }}</p>
              }
              @if (option.costCents !== null) {
                <p class="ws-small">{{ t('vote.costs', { amount: words.money(option.costCents) }) }}</p>
              }
              @if (whereOf(option); as where) {
                <p class="ws-small">{{ where }}</p>
              }
              @for (line of lines(option.text); track $index) {
                <p class="ws-prose" dir="auto" [attr.lang]="option.lang">{{ line }}</p>
              }
              @if (option.href) {
                <p>
                  <a [href]="option.href">
                    {{ t('vote.idea') }} <span class="ws-vh" [attr.lang]="option.lang">{{ option.title }}</span>
                  </a>
                </p>
              }
            </li>
          }
        </ul>
      </section>
      <section class="ws-stack" aria-labelledby="daarna">
        <h2 id="daarna">{{ t('vote.after') }}</h2>
        @for (line of promise(); track $index) {
          <p class="ws-prose" dir="auto" [attr.lang]="own()">{{ line }}</p>
        }
        @if (vote().feedbackDue; as due) {
          <p class="ws-prose">{{ t('vote.due', { day: words.day(due) }) }}</p>
        }
      </section>
      <section class="ws-stack" aria-labelledby="tellen">
        <h2 id="tellen">{{ t('vote.count') }}</h2>
        <p class="ws-prose">{{ t(rule(), { n: vote().seats ?? 1 }) }}</p>
        @if (threshold(); as words) {
          <p class="ws-prose">{{ words }}</p>
        }
        @if (limits().length > 0) {
          <p>{{ t('vote.categories') }}</p>
          <ul class="ws-list">
            @for (limit of limits(); track $index) {
              <li dir="auto">{{ limit }}</li>
            }
          </ul>
        }
        <p class="ws-prose">{{ t(ties()) }}</p>
        @if (vote().lotCommitment; as code) {
          <p class="ws-small ws-muted">{{ t('vote.lot', { code: spaced(code) }) }}</p>
        }
      </section>
      <ws-note>
        <h2 class="ws-h3">{{ t('vote.secret') }}</h2>
        <ul class="ws-check">
          @for (one of secret; track one) {
            <li><ws-icon name="check" />{{ t(one) }}</li>
          }
        </ul>
      </ws-note>
    </div>
  `,
})
export class VotePage extends VoteParts implements OnInit {
  /** The ballot of this browser, when it showed that it may vote. */
  readonly ballot = input.required<MyBallot | null>();
  readonly done = input.required<string | null>();
  /** Came to a page of a voter without being one. */
  readonly lost = input.required<boolean>();
  protected readonly spaced = spaced;
  protected readonly secret = [
    ...(['secret.name', 'secret.hidden', 'secret.change', 'secret.key', 'secret.deleted'] as const),
  ];
  protected readonly lines = lines;
  protected readonly intro = computed(() => lines(this.vote().intro));
  protected readonly promise = computed(() => lines(this.vote().promise));
  protected readonly rule = computed(() => ruleWords(this.vote().rule, this.vote().method));
  protected readonly ties = computed(() => tieWords(this.vote().options));
  protected readonly threshold = computed(() => {
    const { threshold, method } = this.vote();
    if (threshold === null) return '';
    return this.t(method === 'points' ? 'vote.thresholdPoints' : 'vote.threshold', { n: threshold });
  });
  /** What can go to each category, where any has a limit. */
  protected readonly limits = computed(() => {
    const { categories } = this.vote();
    if (categories.every(({ budgetCents }) => budgetCents === null)) return [];
    return categories.map(({ name, budgetCents }) =>
      budgetCents === null
        ? this.t('vote.categoryFree', { category: name })
        : this.t('vote.categoryMost', { category: name, amount: this.words.money(budgetCents) }),
    );
  });
  protected readonly onPaper = computed(() => this.vote().checks.includes('paper'));
  protected readonly ways = computed(() => {
    const { checks } = this.vote();
    return [
      { check: 'code', page: '/code', text: this.t('vote.byCode') },
      { check: 'invited', page: '/uitgenodigd', text: this.t('vote.byInvited') },
      { check: 'mail', page: '/mail', text: this.t('vote.byMail') },
      { check: 'address', page: '/adres', text: this.t('vote.byAddress') },
    ].filter(({ check }) => checks.some((one) => one === check));
  });
  protected readonly said = computed(() => {
    if (this.lost()) return this.t('vote.lost');
    return this.done() === 'gewist' ? this.t('vote.left') : '';
  });

  ngOnInit(): void {
    const { title, wijk } = this.vote();
    this.page.title(`${title} | ${wijk.name} | Wijkspoor`);
    this.page.description(this.t('vote.description', { title, wijk: wijk.name }));
  }
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');
