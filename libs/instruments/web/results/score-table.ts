import { Component, computed, input } from '@angular/core';
import type { RoundResults, ShownFigure } from '@wijkspoor/instruments/domain';
import { useResultWords } from './result-words';

/** A subject with its mean now and in rounds before. */
export type ScoreRow = {
  readonly name: string;
  readonly question: Pick<RoundResults['questions'][number], 'kind' | 'range'>;
  readonly means: readonly (ShownFigure | null)[];
};

/** Means per subject, with a bar and the rounds before; the same as in the wheel. */
@Component({
  selector: 'ws-score-table',
  template: `
    <div class="ws-scroll" role="region" tabindex="0" [attr.aria-label]="words.t('tableOf', { name: caption() })">
      <table class="ws-table">
        <caption>
          {{
            caption()
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ words.t('subject') }}</th>
            <th scope="col">
              <span class="ws-vh">{{ words.t('bar') }}</span>
            </th>
            @for (column of columns(); track $index) {
              <th class="ws-number" scope="col">{{ column }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of shown(); track $index) {
            <tr>
              <th scope="row">
                <span class="ws-hang">
                  <span class="ws-muted">{{ $index + 1 }}</span><span>{{ row.name }}</span>
                </span>
              </th>
              <td>
                @if (row.part !== null) {
                  <svg class="ws-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="ws-bar__all" width="100" height="10" rx="2" />
                    <rect class="ws-bar__part" height="10" rx="2" [attr.width]="row.part" />
                  </svg>
                }
              </td>
              @for (mean of row.means; track $index) {
                <td class="ws-number">{{ mean }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class ScoreTable {
  readonly caption = input.required<string>();
  /** Heads of the columns of means, the newest first. */
  readonly columns = input.required<readonly string[]>();
  readonly rows = input.required<readonly ScoreRow[]>();
  protected readonly words = useResultWords();
  protected readonly shown = computed(() =>
    this.rows().map(({ name, question, means }) => ({
      name,
      part: partOf(question.range, means[0] ?? null),
      means: means.map((mean) => this.words.mean(question, mean)),
    })),
  );
}

/** How far a mean is along its scale, in percents. */
function partOf(range: ScoreRow['question']['range'], mean: ShownFigure | null): number | null {
  if (range === null || mean === null) return null;
  return Math.round((100 * (mean.value - range.min)) / (range.max - range.min));
}
