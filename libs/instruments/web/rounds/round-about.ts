import { Component, computed, input } from '@angular/core';
import type { RoundView } from '@wijkspoor/instruments/domain';
import { useRoundWords } from './round-words';

/** The plan of a round in short. */
@Component({
  selector: 'ws-round-about',
  template: `
    <section aria-labelledby="opzet">
      <div class="ws-head">
        <h2 class="ws-h3" id="opzet">{{ t('about.title') }}</h2>
        @if (change()) {
          <a [href]="change()">{{ t('about.change') }}</a>
        }
      </div>
      <dl class="ws-pairs">
        @for (row of rows(); track row.name) {
          <div>
            <dt>{{ row.name }}</dt>
            @if (row.text) {
              <dd dir="auto">{{ row.text }}</dd>
            } @else {
              <dd class="ws-muted">{{ t('about.missing') }}</dd>
            }
          </div>
        }
      </dl>
    </section>
  `,
})
export class RoundAbout {
  readonly round = input.required<RoundView>();
  /** Where the plan is changed; empty when it cannot be. */
  readonly change = input.required<string>();
  private readonly words = useRoundWords();
  protected readonly t = this.words.t;
  protected readonly rows = computed(() => {
    const round = this.round();
    const { t } = this;
    const background = (['askBuurt', 'askAge'] as const).filter((one) => round[one]).map((one) => t(`plan.${one}`));
    return [
      { name: t('about.instrument'), text: t('about.version', round.instrument) },
      { name: t('about.period'), text: round.opensAt || round.closesAt ? this.words.period(round) : '' },
      { name: t('about.languages'), text: round.languages.map((one) => t(`language.${one}`)).join(', ') },
      { name: t('about.channels'), text: inOneLine(round.channels.map((one) => t(`channel.${one}`))) },
      { name: t('about.background'), text: inOneLine(background) || t('about.background.none') },
      { name: t('about.rung'), text: round.rung === null ? '' : t(`rung.${round.rung}`) },
      { name: t('about.promise'), text: round.promise },
      { name: t('about.feedbackDue'), text: this.words.day(round.feedbackDue) },
    ];
  });
}

/** Only the first of several begins with a capital. */
const inOneLine = (words: readonly string[]): string =>
  words.map((one, at) => (at === 0 ? one : one.charAt(0).toLowerCase() + one.slice(1))).join(', ');
