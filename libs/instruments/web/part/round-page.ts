import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { FormView } from '@wijkspoor/instruments/domain';
import { directionOf, type Language, languageName } from '@wijkspoor/platform/domain';
import {
  ADDRESS,
  Alert,
  Breadcrumb,
  Choice,
  ErrorSummary,
  Icon,
  useDates,
  usePlainForm,
} from '@wijkspoor/platform/web';
import { StreetPicture } from '@wijkspoor/platform/web/kit/street-picture';
import { RoundAbout } from './round-about';
import { RoundParts } from './round-parts';

/** A round: what is asked, what happens with the answers, and the button to begin. */
@Component({
  selector: 'ws-round-page',
  imports: [Alert, Breadcrumb, Choice, ErrorSummary, Icon, RoundAbout, StreetPicture],
  template: `
    <section class="ws-hero">
      <div class="ws-wrap ws-hero__in">
        <div class="ws-hero__text">
          <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
          <ws-error-summary [heading]="refused.heading" [errors]="refused.errors" />
          @if (said(); as said) {
            <ws-alert [kind]="lost() ? 'warning' : 'ok'">
              <p>{{ said }}</p>
            </ws-alert>
          }
          <h1>{{ t('round.title', { wijk: asked().wijk.name }) }}</h1>
          @if (asked().takesAnswers) {
            <p class="ws-lead">{{ t('round.lead', { n: asked().instrument.questions }) }}</p>
            @if (form()) {
              <div class="ws-actions ws-actions--fill">
                <a class="nl-button nl-button--primary" [href]="base() + '/vraag'">
                  <span class="nl-button__label">{{ t('round.resume') }}</span>
                  <span class="nl-button__icon-end"><ws-icon name="arrow" /></span>
                </a>
                <a [href]="base() + '/opnieuw'">{{ t('ways.again') }}</a>
              </div>
            } @else if (byLink()) {
              <form class="ws-form" method="post">
                <input type="hidden" name="language" [value]="language" />
                <ws-choice for="keep" [label]="t('round.keep')" [help]="t('round.keepHelp')">
                  <input type="checkbox" id="keep" name="keep" value="1" />
                </ws-choice>
                <div class="ws-actions ws-actions--fill">
                  <button class="nl-button nl-button--primary" type="submit" name="do" value="begin">
                    <span class="nl-button__label">{{ t('round.begin') }}</span>
                    <span class="nl-button__icon-end"><ws-icon name="arrow" /></span>
                  </button>
                  @if (byCode()) {
                    <a [href]="base() + '/code'">{{ t('round.haveCode') }}</a>
                  }
                </div>
              </form>
            } @else {
              <p>{{ t('round.codeOnly') }}</p>
              <div class="ws-actions ws-actions--fill">
                <a class="nl-button nl-button--primary" [href]="base() + '/code'">
                  <span class="nl-button__label">{{ t('round.giveCode') }}</span>
                </a>
              </div>
            }
            <ul class="ws-facts">
              <li><ws-icon name="clock" />{{ t('round.minutes', { n: asked().minutes }) }}</li>
              <li><ws-icon name="lock" />{{ t('round.anonymous') }}</li>
              <li><ws-icon name="calendar" />{{ t('round.until', { day: closes() }) }}</li>
            </ul>
            @if (spoken().length > 1) {
              <nav class="ws-pills" [attr.aria-label]="t('round.languages')">
                @for (one of spoken(); track one.code) {
                  <a
                    class="ws-pill"
                    [href]="one.href"
                    [attr.lang]="one.code"
                    [attr.dir]="one.dir"
                    [attr.aria-current]="one.code === language ? 'true' : null"
                    >{{ one.name }}</a
                  >
                }
              </nav>
            }
          } @else if (asked().state === 'planned') {
            <p class="ws-lead">{{ t('round.planned', { day: opens() }) }}</p>
          } @else {
            <p class="ws-lead">{{ t('round.closed', { day: closes() }) }}</p>
            <div class="ws-actions ws-actions--fill">
              <a class="nl-button nl-button--primary" [href]="base() + '/terugkoppeling'">
                <span class="nl-button__label">{{ t('round.feedback') }}</span>
                <span class="nl-button__icon-end"><ws-icon name="arrow" /></span>
              </a>
            </div>
          }
        </div>
        <ws-street-picture />
      </div>
    </section>
    <ws-round-about [gemeente]="gemeente()" [asked]="asked()" />
  `,
})
export class RoundPage extends RoundParts implements OnInit {
  /** The form of this browser, when it has begun one. */
  readonly form = input.required<FormView | null>();
  readonly done = input.required<string | null>();
  /** Came to a page of a form without one. */
  readonly lost = input.required<boolean>();
  private readonly dates = useDates();
  protected readonly language = inject(ADDRESS).language;
  protected readonly refused = usePlainForm('begin', {});
  protected readonly opens = computed(() => this.day(this.asked().opensAt));
  protected readonly closes = computed(() => this.day(this.asked().closesAt));
  protected readonly byLink = computed(() => this.asked().channels.includes('link'));
  protected readonly byCode = computed(() => this.asked().channels.includes('code'));
  protected readonly spoken = computed(() =>
    this.asked().languages.map((code: Language) => ({
      code,
      name: languageName(code),
      dir: directionOf(code),
      href: this.links.inLanguage(code),
    })),
  );
  protected readonly said = computed(() => {
    if (this.lost()) return this.t('round.lost');
    return this.done() === 'gewist' ? this.t('round.wiped') : '';
  });

  private day(moment: string | null): string {
    return moment === null ? '' : this.dates.day(moment);
  }

  ngOnInit(): void {
    const { wijk, title } = this.asked();
    this.page.title(`${this.t('round.title', { wijk: wijk.name })} ${title} | ${this.gemeente().name} | Wijkspoor`);
    this.page.description(this.t('round.description', { wijk: wijk.name }));
  }
}
