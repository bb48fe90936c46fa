import { Component, computed } from '@angular/core';
import { Icon, Note, useDates } from '@wijkspoor/platform/web';
import { RoundParts } from './round-parts';

/** What happens with the answers, how it works, and other ways to take part. */
@Component({
  selector: 'ws-round-about',
  imports: [Icon, Note],
  template: `
    <section class="ws-section" aria-labelledby="daarna">
      <div class="ws-wrap ws-split">
        <div class="ws-stack">
          <h2 id="daarna">{{ t('about.after') }}</h2>
          @if (asked().rung; as rung) {
            <p class="ws-prose">
              <strong>{{ t(rungKey(rung, 'name')) }}</strong> {{ t(rungKey(rung, 'text')) }}
            </p>
          }
          @for (line of promise(); track $index) {
            <p class="ws-prose" dir="auto">{{ line }}</p>
          }
          @if (told()) {
            <p>
              <a [href]="base() + '/terugkoppeling'">{{ t('about.told') }}</a>
            </p>
          } @else if (due()) {
            <p class="ws-prose">{{ t('about.due', { day: due() }) }}</p>
          }
          @if (asked().takesAnswers) {
            <p class="ws-prose">{{ t('about.mail') }}</p>
          }
        </div>
        <ws-note>
          <strong>{{ t('about.sample') }}</strong>
          <p>{{ t('about.sampleText') }}</p>
          @if (asked().resultsPublic) {
            <p>
              <a [href]="results()">{{ t('about.results') }}</a>
            </p>
          }
        </ws-note>
      </div>
    </section>
    @if (asked().takesAnswers) {
      <section class="ws-section ws-section--paper" aria-labelledby="zo">
        <div class="ws-wrap ws-halves">
          <div class="ws-stack">
            <h2 id="zo">{{ t('about.how') }}</h2>
            <div class="ws-prose ws-stack-tight">
              @for (line of intro(); track $index) {
                <p>{{ line }}</p>
              }
              @if (asked().instrument.credit; as credit) {
                <p class="ws-small ws-muted">{{ credit }}</p>
              }
            </div>
          </div>
          <div class="ws-stack">
            <h2 id="privacy">{{ t('about.privacy') }}</h2>
            <ul class="ws-check">
              @for (one of privacy; track one) {
                <li><ws-icon name="check" />{{ t(one) }}</li>
              }
            </ul>
          </div>
        </div>
      </section>
      @if (ways().length > 0) {
        <section class="ws-section" aria-labelledby="anders">
          <div class="ws-wrap ws-stack">
            <h2 id="anders">{{ t('about.ways') }}</h2>
            <ul class="ws-cards">
              @for (way of ways(); track way) {
                <li class="ws-panel ws-panel--plain">
                  <h3>{{ t(wayKey(way, 'title')) }}</h3>
                  <p>{{ t(wayKey(way, 'text')) }}</p>
                  @if (way === 'code') {
                    <p>
                      <a [href]="base() + '/code'">{{ t('round.giveCode') }}</a>
                    </p>
                  }
                </li>
              }
            </ul>
          </div>
        </section>
      }
    }
  `,
})
export class RoundAbout extends RoundParts {
  private readonly dates = useDates();
  protected readonly privacy = ['privacy.name', 'privacy.group', 'privacy.read', 'privacy.change'] as const;
  protected readonly rungKey = <P extends 'name' | 'text'>(
    rung: NonNullable<ReturnType<this['asked']>['rung']>,
    part: P,
  ) => `rung.${rung}.${part}` as const;
  protected readonly wayKey = <P extends 'title' | 'text'>(way: 'paper' | 'assisted' | 'code', part: P) =>
    `way.${way}.${part}` as const;
  protected readonly promise = computed(() =>
    this.asked()
      .promise.split('\n')
      .filter((line) => line.trim() !== ''),
  );
  protected readonly intro = computed(() =>
    this.asked()
      .instrument.intro.split('\n')
      .filter((line) => line.trim() !== ''),
  );
  protected readonly due = computed(() => {
    const { feedbackDue } = this.asked();
    return feedbackDue === null ? '' : this.dates.day(feedbackDue);
  });
  protected readonly told = computed(() => this.asked().feedbackOn !== null);
  protected readonly ways = computed(() =>
    (['paper', 'assisted', 'code'] as const).filter((way) => this.asked().channels.includes(way)),
  );
}
