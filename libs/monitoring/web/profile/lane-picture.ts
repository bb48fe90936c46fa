import { Component, computed, input } from '@angular/core';
import { lanePicture, numbersOf, type ProfileIndicator } from '@wijkspoor/monitoring/domain';
import { useFigureWords } from './figure-words';

/** The areas of an indicator on one scale from 0: a mark each, and the bounds of an estimate. The table beside it says the same. */
@Component({
  selector: 'ws-lane-picture',
  template: `
    @if (picture(); as drawn) {
      <svg
        class="ws-lanes"
        role="img"
        [attr.viewBox]="'0 0 ' + drawn.width + ' ' + drawn.height"
        [attr.aria-labelledby]="id() + 't'"
        [attr.aria-describedby]="id() + 'd'"
      >
        <title [id]="id() + 't'">{{ words.t('picture', { title: words.title(indicator()) }) }}</title>
        <desc [id]="id() + 'd'">{{ spoken() }}</desc>
        <path class="ws-lanes__grid" [attr.d]="grid()" />
        @for (lane of drawn.lanes; track $index) {
          @if (lane.from !== null) {
            <path class="ws-lanes__bounds" [attr.d]="'M' + lane.from + ' ' + lane.y + 'H' + lane.to" />
          }
          @switch (lane.kind) {
            @case ('gemeente') {
              <path class="ws-lanes__other" [attr.d]="'M' + (lane.x - 6) + ' ' + lane.y + 'l6-6 6 6-6 6z'" />
            }
            @case ('country') {
              <path class="ws-lanes__other" [attr.d]="'M' + (lane.x - 2) + ' ' + (lane.y - 8) + 'h4v16h-4z'" />
            }
            @case ('around') {
              <path class="ws-lanes__other" [attr.d]="'M' + (lane.x - 5) + ' ' + (lane.y - 5) + 'h10v10h-10z'" />
            }
            @default {
              <circle
                [class]="lane.kind === 'wijk' ? 'ws-lanes__wijk' : 'ws-lanes__buurt'"
                [attr.cx]="lane.x"
                [attr.cy]="lane.y"
                [attr.r]="lane.kind === 'wijk' ? 7 : 5"
              />
            }
          }
        }
        @for (tick of ticks(); track tick.x) {
          <text [attr.x]="tick.x" [attr.y]="drawn.height - 4" [attr.text-anchor]="tick.anchor">{{ tick.text }}</text>
        }
      </svg>
    }
  `,
})
export class LanePictureFigure {
  readonly indicator = input.required<ProfileIndicator>();
  /** Begins the ids of title and description. */
  readonly id = input.required<string>();
  protected readonly words = useFigureWords();
  protected readonly picture = computed(() => lanePicture(this.indicator()));
  protected readonly grid = computed(() => {
    const drawn = this.picture();
    const lanes = drawn?.lanes.map(({ y }) => `M10 ${y}H${drawn.width - 10}`).join('') ?? '';
    return lanes + (drawn?.ticks.map(({ x }) => `M${x} 0V${drawn.floor}`).join('') ?? '');
  });
  protected readonly ticks = computed(() => {
    const drawn = this.picture();
    const last = (drawn?.ticks.length ?? 0) - 1;
    return (drawn?.ticks ?? []).map(({ x, value }, index) => ({
      // the words at both ends stay inside, in either direction of reading
      ...{ x: index === 0 ? 2 : index === last ? 318 : x, text: this.scale(value) },
      anchor: index === 0 ? 'start' : index === last ? 'end' : 'middle',
    }));
  });
  protected readonly spoken = computed(() => {
    const one = this.indicator();
    const numbers = numbersOf(one).flatMap(({ number }) =>
      number.value === null
        ? []
        : [
            this.words.t('pictureNumber', {
              area: this.words.area(number.area),
              value: [this.words.drawn(one, number), this.words.bounds(one, number)]
                .filter((text) => text !== '')
                .join(', '),
            }),
          ],
    );
    const most = this.picture()?.ticks.at(-1)?.value ?? 0;
    return this.words.t('pictureText', { most: this.scale(most), numbers: numbers.join(' ') });
  });

  private scale(value: number): string {
    const one = this.indicator();
    return one.shareOf === null ? this.words.value({ ...one, decimals: 0 }, value) : this.words.share(value);
  }
}
