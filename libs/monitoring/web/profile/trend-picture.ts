import { Component, computed, input } from '@angular/core';
import { type ProfileIndicator, trendPicture } from '@wijkspoor/monitoring/domain';
import { useFigureWords } from './figure-words';

/** One line through the years, with the same numbers below it. Only where the numbers may stand in one line. */
@Component({
  selector: 'ws-trend-picture',
  template: `
    @if (picture(); as drawn) {
      <figure class="ws-stack-tight">
        <figcaption class="ws-label" [id]="id() + 'l'">{{ words.t('trend') }}</figcaption>
        <svg
          class="ws-lanes"
          role="img"
          [attr.viewBox]="'0 0 ' + drawn.width + ' ' + drawn.height"
          [attr.aria-labelledby]="id() + 'y'"
          [attr.aria-describedby]="id() + 'z'"
        >
          <title [id]="id() + 'y'">{{ words.t('trendPicture', { title: words.title(indicator()) }) }}</title>
          <desc [id]="id() + 'z'">{{ spoken() }}</desc>
          <path class="ws-lanes__grid" [attr.d]="'M10 ' + drawn.floor + 'H310'" />
          <path class="ws-lanes__line" [attr.d]="drawn.path" />
          @for (point of drawn.points; track $index) {
            <circle class="ws-lanes__wijk" r="4" [attr.cx]="point.x" [attr.cy]="point.y" />
          }
        </svg>
        <ul class="ws-facts ws-small" [attr.aria-labelledby]="id() + 'l'">
          @for (row of rows(); track row) {
            <li>{{ row }}</li>
          }
        </ul>
      </figure>
    }
  `,
})
export class TrendFigure {
  readonly indicator = input.required<ProfileIndicator>();
  /** Begins the ids of title and description. */
  readonly id = input.required<string>();
  protected readonly words = useFigureWords();
  protected readonly picture = computed(() => trendPicture(this.indicator()));
  protected readonly rows = computed(() =>
    this.indicator().trend.map(({ period, value }) =>
      this.words.t('trendRow', {
        period,
        value: value === null ? this.words.t('noFigure') : this.words.value(this.indicator(), value),
      }),
    ),
  );
  protected readonly spoken = computed(() => {
    const { trend } = this.indicator();
    return this.words.t('trendText', { first: trend[0]?.period ?? '', last: trend.at(-1)?.period ?? '' });
  });
}
