import { Component, computed, input } from '@angular/core';
import { type ChartBlock, chartPicture, type ReportLanguage } from '@wijkspoor/reports/domain';

/** A chart of a report, laid out as in its prints: names before the scale, numbers behind it. */
@Component({
  selector: 'ws-report-chart',
  template: `
    <svg
      class="ws-lanes ws-lanes--named"
      role="img"
      [attr.viewBox]="'0 0 ' + drawn().width + ' ' + drawn().height"
      [attr.aria-label]="chart().alt"
    >
      <path class="ws-lanes__grid" [attr.d]="grid()" />
      @for (row of drawn().rows; track $index) {
        @for (line of row.name; track $index) {
          <text
            text-anchor="end"
            [attr.x]="drawn().left - 8"
            [attr.y]="row.y + 4 + ($index - (row.name.length - 1) / 2) * 13"
          >
            {{ line }}
          </text>
        }
        <text [attr.x]="drawn().right + 8" [attr.y]="row.y + 4">{{ row.number }}</text>
        @if (row.from !== null) {
          <path class="ws-lanes__bounds" [attr.d]="'M' + row.from + ' ' + row.y + 'H' + row.to" />
        }
        @if (row.x !== null) {
          @if (chart().form === 'bars') {
            <rect
              height="16"
              [class]="row.own ? 'ws-lanes__wijk' : 'ws-lanes__other'"
              [attr.x]="drawn().left"
              [attr.y]="row.y - 8"
              [attr.width]="row.x - drawn().left"
            />
          } @else if (row.own) {
            <circle class="ws-lanes__wijk" r="6" [attr.cx]="row.x" [attr.cy]="row.y" />
          } @else {
            <path class="ws-lanes__other" [attr.d]="'M' + (row.x - 6) + ' ' + row.y + 'l6-6 6 6-6 6z'" />
          }
        }
      }
      @for (tick of drawn().ticks; track $index) {
        <text [attr.x]="tick.x" [attr.y]="drawn().height - 5" text-anchor="middle">{{ tick.text }}</text>
      }
    </svg>
  `,
})
export class ReportChart {
  readonly chart = input.required<ChartBlock>();
  readonly language = input.required<ReportLanguage>();
  protected readonly drawn = computed(() => chartPicture(this.chart(), this.language()));
  protected readonly grid = computed(() =>
    [
      ...this.drawn().ticks.map(({ x }) => `M${x} 0V${this.drawn().floor}`),
      ...(this.chart().form === 'dots'
        ? this.drawn().rows.map(({ y }) => `M${this.drawn().left} ${y}H${this.drawn().right}`)
        : []),
    ].join(''),
  );
}
