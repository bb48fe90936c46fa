import { Component, computed, input } from '@angular/core';
import type { AdjustmentView, ShownMeasurement } from '@wijkspoor/monitoring/domain';
import { useGoalWords } from './goal-words';

/** What was measured, as a table: the same as the picture, with where each figure comes from. */
@Component({
  selector: 'ws-goal-table',
  template: `
    <div class="ws-scroll" role="group" tabindex="0" [attr.aria-label]="words.t('measured')">
      <table class="ws-table">
        <caption class="ws-vh">
          {{
            words.t('measured')
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ words.t('table.day') }}</th>
            <th scope="col">{{ words.t('table.value') }}</th>
            <th scope="col">{{ words.t('table.source') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.id) {
            <tr>
              <th scope="row">{{ row.day }}</th>
              <td>
                <strong>{{ row.value }}</strong>
                <br /><span class="ws-small ws-muted" dir="auto">{{ row.what }}</span>
              </td>
              <td class="ws-small">
                <bdi>{{ row.source }}</bdi>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class GoalTable {
  readonly unit = input.required<string>();
  readonly indicator = input.required<string>();
  /** The oldest first; the newest is read first. */
  readonly measurements = input.required<readonly ShownMeasurement[]>();
  protected readonly words = useGoalWords();
  protected readonly rows = computed(() => [...this.measurements()].reverse().map((one) => this.row(one)));

  private row(one: ShownMeasurement) {
    const unit = one.about === '' ? this.unit() : one.unit;
    // a share is of people; a count, such as of families, is not over them
    const over = unit === '%' && one.n !== null ? [this.words.t('people', { n: one.n })] : [];
    return {
      id: one.id,
      day: this.words.shortDate(one.measuredOn),
      value: this.words.value(one.value, unit),
      what: `${this.words.t(`kind.${one.kind}`)}: ${one.about === '' ? this.indicator() : one.about}`,
      source: [this.words.source(one), ...over].join(', '),
    };
  }
}

/** The story beside the figures, and what is done otherwise because of them; the newest first. */
@Component({
  selector: 'ws-goal-story',
  template: `
    @if (stories().length > 0) {
      <div class="ws-stack-tight">
        <p class="ws-label">{{ words.t('story') }}</p>
        @for (one of stories(); track one.id) {
          <p class="ws-prose" dir="auto">
            <span class="ws-muted">{{ words.t('story.on', { date: words.date(one.measuredOn) }) }}</span>
            {{ one.story }}
          </p>
        }
      </div>
    }
    @if (adjustments().length > 0) {
      <div class="ws-note">
        <p>
          <strong>{{ words.t('adjusted') }}</strong>
        </p>
        @for (one of adjustments(); track one.id) {
          <p dir="auto">{{ one.what }}</p>
          <p class="ws-small" dir="auto">
            {{ one.why }} <span class="ws-muted">{{ words.t('adjusted.on', { date: words.date(one.notedOn) }) }}</span>
          </p>
        }
      </div>
    }
  `,
})
export class GoalStory {
  readonly measurements = input.required<readonly ShownMeasurement[]>();
  readonly adjustments = input.required<readonly AdjustmentView[]>();
  protected readonly words = useGoalWords();
  protected readonly stories = computed(() => [...this.measurements()].reverse().filter(({ story }) => story !== ''));
}
