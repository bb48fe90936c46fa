import { Component, computed, input, type OnInit } from '@angular/core';
import { Alert, Badge, Breadcrumb, ErrorSummary, Icon, usePlainForm } from '@wijkspoor/platform/web';
import type { Trace } from '@wijkspoor/project/domain';
import { TraceLine } from '@wijkspoor/project/web';
import type { CommentList, Writer } from '@wijkspoor/proposals/domain';
import { IdeaParts } from './idea-parts';
import { kindOf, whoOf, whoseIdea } from './idea-words';
import { SaidList } from './said-list';

const good = new Set([
  'steun',
  'geen-steun',
  'reactie',
  'waits',
  'published',
  'mailed',
  'follows',
  'follow-mailed',
  'support',
  'weggehaald',
]);

/** An idea: what it says, who supports it, what became of it, and what people say. */
@Component({
  selector: 'ws-idea-page',
  imports: [Alert, Badge, Breadcrumb, ErrorSummary, Icon, SaidList, TraceLine],
  template: `
    <div class="ws-wrap ws-section ws-section--top ws-stack-wide">
      <article class="ws-stack ws-prose">
        <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
        <ws-error-summary [heading]="refused().heading" [errors]="refused().errors" />
        @if (said(); as words) {
          <ws-alert kind="ok">
            <p>{{ words }}</p>
          </ws-alert>
        }
        <p>
          <ws-badge [kind]="kind(idea().state)">{{ t(stateKey()) }}</ws-badge>
        </p>
        <h1 dir="auto">{{ idea().title }}</h1>
        <p class="ws-muted">{{ byline() }}</p>
        @if (idea().into; as into) {
          <ws-alert kind="info">
            <p>
              {{ t('idea.into') }}
              <a dir="auto" [href]="hrefOf(into.number)">{{ into.title }}</a>
            </p>
          </ws-alert>
        }
        <p class="ws-own-words" dir="auto">{{ idea().text }}</p>
        @if (idea().photo) {
          <img class="ws-photo" loading="lazy" [src]="photo()" [alt]="idea().photoAbout || t('idea.photo')" />
        }
        <ul class="ws-facts">
          @for (fact of facts(); track fact) {
            <li>{{ fact }}</li>
          }
        </ul>
      </article>
      <section class="ws-panel" aria-labelledby="steun">
        <h2 class="ws-h3" id="steun">{{ t('idea.supporters', { n: idea().supporters }) }}</h2>
        @if (idea().takesSupport) {
          @if (idea().mine.supported) {
            <p>{{ t('idea.supported') }}</p>
          }
          @if (signedIn()) {
            <form method="post">
              <button
                class="nl-button"
                type="submit"
                name="do"
                [class.nl-button--primary]="!idea().mine.supported"
                [class.nl-button--secondary]="idea().mine.supported"
                [value]="idea().mine.supported ? 'unsupport' : 'support'"
              >
                <span class="nl-button__label">{{ t(idea().mine.supported ? 'idea.unsupport' : 'idea.support') }}</span>
              </button>
            </form>
          } @else {
            <a class="nl-button nl-button--primary" [href]="base() + '/steunen'">
              <span class="nl-button__label">{{ t('idea.support') }}</span>
              <span class="nl-button__icon-end"><ws-icon name="arrow" /></span>
            </a>
          }
        } @else if (idea().into === null) {
          <p>{{ t('idea.over') }}</p>
        }
        @if (idea().mine.follows) {
          <p>{{ t('idea.follows') }}</p>
        } @else {
          <p>
            <a [href]="base() + '/volgen'">{{ t('idea.follow') }}</a>
          </p>
        }
      </section>
      @if (idea().parts.length > 0) {
        <section class="ws-stack" aria-labelledby="delen">
          <h2 id="delen">{{ t('idea.parts') }}</h2>
          <ul>
            @for (part of idea().parts; track part.number) {
              <li>
                <a dir="auto" [href]="hrefOf(part.number)">{{ part.title }}</a>
              </li>
            }
          </ul>
        </section>
      }
      @if (votes().length > 0) {
        <section class="ws-stack" aria-labelledby="stemmen">
          <h2 id="stemmen">{{ t('idea.votes') }}</h2>
          <ul class="ws-list">
            @for (vote of votes(); track vote.href) {
              <li>
                <a dir="auto" [href]="vote.href">{{ vote.title }}</a>
                <p>{{ vote.words }}</p>
              </li>
            }
          </ul>
        </section>
      }
      <section class="ws-stack" aria-labelledby="spoor">
        <h2 id="spoor">{{ t('idea.trace') }}</h2>
        <ol class="ws-life">
          @for (step of trace(); track $index) {
            <li class="ws-stack-tight">
              <p>
                <strong>{{ step.what }}</strong>
              </p>
              <p class="ws-muted ws-small">{{ step.on }}</p>
              @if (step.words) {
                <div class="ws-life__answer ws-stack-tight">
                  <p class="ws-label">{{ t('idea.answer') }}</p>
                  <p class="ws-own-words" dir="auto">{{ step.words }}</p>
                </div>
              }
            </li>
          }
        </ol>
        @if (idea().versions.length > 0) {
          <details class="ws-find">
            <summary>{{ t('idea.versions', { n: idea().versions.length }) }}</summary>
            @for (version of idea().versions; track version.number) {
              <h3>{{ t('idea.version', { day: dates.day(version.on) }) }}</h3>
              <p class="ws-muted">{{ t('idea.by', { who: who(version.by) }) }}</p>
              <p dir="auto">
                <strong>{{ version.title }}</strong>
              </p>
              <p class="ws-own-words" dir="auto">{{ version.text }}</p>
            }
          </details>
        }
      </section>
      <ws-trace-line [gemeente]="gemeente().slug" [trace]="track()" />
      <ws-said-list [comments]="comments()" [base]="base()" [open]="idea().takesComments" />
      <p>
        <a [href]="listOf(idea().wijk.slug)">{{ t('idea.toList') }}</a>
      </p>
    </div>
  `,
})
export class OneIdeaPage extends IdeaParts implements OnInit {
  readonly comments = input.required<CommentList>();
  readonly done = input.required<string>();
  readonly signedIn = input.required<boolean>();
  /** What led to it and what came of it, in one line. */
  readonly track = input.required<Trace | null>();
  protected readonly kind = kindOf;
  protected readonly who = (by: Writer): string => whoOf(this.t, by);
  private readonly supports = usePlainForm('support', {});
  private readonly unsupports = usePlainForm('unsupport', {});
  protected readonly refused = computed(() => (this.supports.heading === '' ? this.unsupports : this.supports));
  protected readonly stateKey = computed(() => `state.${this.idea().state}` as const);
  protected readonly crumbs = computed(() => this.crumbsOf(this.idea().wijk, this.idea().title));
  protected readonly photo = computed(() => `/v1/gemeenten/${this.gemeente().slug}/ideeen/${this.idea().number}/photo`);
  protected readonly said = computed(() => {
    const done = this.done();
    if (!good.has(done)) return '';
    if (done === 'waits' || done === 'published' || done === 'mailed') return this.t(`said.${done}`);
    if (done === 'follow-mailed') return this.t('follow.mailed');
    if (done === 'follows') return this.t('follow.done');
    if (done === 'weggehaald') return this.t('said.withdrawDone');
    if (done === 'support') return this.t('support.done');
    return done === 'steun' ? this.t('link.support.done') : '';
  });
  protected readonly byline = computed(() => {
    const { by, publishedOn, onPaper } = this.idea();
    return [
      this.t('idea.by', { who: whoseIdea(this.t, { by, onPaper }) }),
      ...(onPaper ? [this.t('idea.onPaper')] : []),
      this.t('idea.on', { day: this.dates.day(publishedOn) }),
    ].join(' · ');
  });
  protected readonly facts = computed(() => {
    const { street, buurt, spoor, theme, project } = this.idea();
    const place = [street, buurt?.name ?? ''].filter((part) => part !== '').join(', ');
    return [
      ...(place === '' ? [] : [this.t('idea.place', { place })]),
      ...(spoor === null ? [] : [this.t('idea.spoor', { spoor: this.t(`spoor.${spoor}`) })]),
      ...(theme === '' ? [] : [this.t('idea.theme', { theme })]),
      this.t('idea.project', { project: project.name }),
    ];
  });
  protected readonly trace = computed(() =>
    this.idea().trace.map(({ move, on, words }) => ({ what: this.t(`move.${move}`), on: this.dates.day(on), words })),
  );

  /** Votes with this idea on the ballot; how it ended only when that is known to everybody. */
  protected readonly votes = computed(() =>
    this.idea().votes.map(({ number, title, wijk, state, opensAt, closesAt, won }) => {
      const day = this.dates.day(state === 'planned' ? opensAt : closesAt);
      const page = `/${wijk}/stemmen/${number}${state === 'closed' ? '/uitslag' : ''}`;
      const key = state === 'closed' ? (won === true ? 'vote.won' : 'vote.lost') : (`vote.${state}` as const);
      return { title, words: this.t(key, { day }), href: this.links.gemeente(this.gemeente().slug, page) };
    }),
  );

  protected readonly hrefOf = (number: number): string => this.listOf(this.idea().wijk.slug, `/${number}`);

  ngOnInit(): void {
    this.page.title(`${this.idea().title} | ${this.gemeente().name} | Wijkspoor`);
    this.page.description(this.t('idea.description', { wijk: this.idea().wijk.name }));
  }
}
