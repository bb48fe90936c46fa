import { Component, computed, input } from '@angular/core';
import { wheelPicture } from '@wijkspoor/instruments/domain';

/** Scores of subjects around a wheel, the round before dashed. The table beside it says the same: the picture only describes. */
@Component({
  selector: 'ws-wheel',
  template: `
    @if (picture(); as drawn) {
      <svg
        class="ws-wheel"
        role="img"
        [attr.viewBox]="'0 0 ' + drawn.size + ' ' + drawn.size"
        aria-labelledby="wiel-naam"
        aria-describedby="wiel-tekst"
      >
        <title id="wiel-naam">{{ name() }}</title>
        <desc id="wiel-tekst">{{ text() }}</desc>
        @for (ring of drawn.rings; track ring.score) {
          <circle class="ws-wheel__grid" cx="250" cy="250" [attr.r]="ring.r" />
        }
        <path class="ws-wheel__grid" [attr.d]="drawn.spokes" />
        @for (line of drawn.lines.slice(1); track $index) {
          <path class="ws-wheel__before" [attr.d]="line.path" />
        }
        @if (drawn.lines[0]; as line) {
          <path class="ws-wheel__now" [class.ws-wheel__now--open]="!line.closed" [attr.d]="line.path" />
          @for (dot of line.dots; track $index) {
            <circle class="ws-wheel__dot" r="6" [attr.cx]="dot.x" [attr.cy]="dot.y" />
          }
        }
        @for (ring of drawn.rings; track ring.score) {
          <text class="ws-wheel__score" x="258" [attr.y]="250 - ring.r + 16">{{ ring.score }}</text>
        }
        @for (label of drawn.labels; track $index) {
          <circle class="ws-wheel__tag" r="19" [attr.cx]="label.x" [attr.cy]="label.y" />
          <text class="ws-wheel__number" [attr.x]="label.x" [attr.y]="label.y + 7">{{ $index + 1 }}</text>
        }
      </svg>
    }
  `,
})
export class Wheel {
  readonly range = input.required<{ readonly min: number; readonly max: number }>();
  /** Scores per subject, the newest round first; null where there is no figure. */
  readonly rounds = input.required<readonly (readonly (number | null)[])[]>();
  readonly name = input.required<string>();
  readonly text = input.required<string>();
  protected readonly picture = computed(() => wheelPicture(this.range(), this.rounds()));
}
