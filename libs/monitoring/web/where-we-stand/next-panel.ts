import { Component, computed, input } from '@angular/core';
import type { Standing } from '@wijkspoor/monitoring/domain';
import { Icon } from '@wijkspoor/platform/web';
import { useStandingWords } from './words';

/** What comes now, and how to get the map on paper. */
@Component({
  selector: 'ws-next-panel',
  imports: [Icon],
  template: `
    <section class="ws-panel ws-stand__next" aria-labelledby="volgende">
      <h2 class="ws-h3" id="volgende">{{ words.t('next') }}</h2>
      @for (line of lines(); track line) {
        <p class="ws-prose">{{ line }}</p>
      }
      <div class="ws-actions">
        @if (standing().next.step; as step) {
          <a class="nl-button nl-button--primary" [href]="'#stap-' + step">
            <span class="nl-button__label">{{ words.t('next.go', { number: step }) }}</span>
            <span class="nl-button__icon-end"><ws-icon name="arrow" /></span>
          </a>
        }
        <span
          >{{ words.t('print') }} <a href="#a4">{{ words.t('print.a4') }}</a>,
          <a href="#a3">{{ words.t('print.a3') }}</a></span
        >
      </div>
      <p class="ws-stand__tip" id="a4" tabindex="-1">{{ words.t('print.tip.a4') }}</p>
      <p class="ws-stand__tip" id="a3" tabindex="-1">{{ words.t('print.tip.a3') }}</p>
    </section>
  `,
})
export class NextPanel {
  readonly standing = input.required<Standing>();
  protected readonly words = useStandingWords();
  protected readonly lines = computed(() => {
    const { t, cycle, dates } = this.words;
    const { next, steps } = this.standing();
    const begun = steps.find(({ number }) => number === next.step)?.state !== 'notStarted';
    const activity = next.activity;
    const lines = [
      ...(next.deliverable === null
        ? []
        : [t(begun ? 'next.working' : 'next.begin', { what: cycle(`deliverable.${next.deliverable}`) })]),
      ...(activity === null
        ? []
        : [
            t(activity.state === 'running' ? 'next.running' : 'next.coming', {
              // a title in another script stays together
              what: `\u2068${activity.title}\u2069`,
              when: dates(activity),
            }),
          ]),
    ];
    return lines.length > 0 ? lines : [t('next.none')];
  });
}
