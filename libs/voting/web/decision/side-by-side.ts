import { Component, computed, input } from '@angular/core';
import { Badge, type BadgeKind } from '@wijkspoor/platform/web';
import type { LeansOn, PriorityView } from '@wijkspoor/voting/domain';
import { criteria } from '../../domain/decision/criteria';
import { useDecisionWords } from './decision-words';

/** What is known of each candidate beside what was chosen: a row each, on a phone a card each. Nothing is added up. */
@Component({
  selector: 'ws-side-by-side',
  imports: [Badge],
  template: `
    <table class="ws-table ws-table--cards ws-table--tall" role="table" [attr.aria-label]="t('side.title')">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">{{ t('side.topic') }}</th>
          <th role="columnheader" scope="col">{{ t('side.votes') }}</th>
          <th role="columnheader" scope="col">{{ t('side.figures') }}</th>
          <th role="columnheader" scope="col">{{ t('side.feasible') }}</th>
          <th role="columnheader" scope="col">{{ t('side.choice') }}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (row of rows(); track row.id) {
          <tr role="row">
            <th role="rowheader" scope="row">
              <strong dir="auto">{{ row.title }}</strong>
            </th>
            <td role="cell" [attr.data-label]="t('side.votes')">
              <div class="ws-stack-tight">
                @if (row.votes) {
                  <p>{{ row.votes }}</p>
                  @if (row.points) {
                    <p>{{ row.points }}</p>
                  }
                  <ws-badge [kind]="row.won ? 'done' : 'no'">{{ t(row.won ? 'votes.won' : 'votes.lost') }}</ws-badge>
                } @else {
                  <p class="ws-muted">{{ t('votes.none') }}</p>
                }
              </div>
            </td>
            <td role="cell" [attr.data-label]="t('side.figures')">
              <div class="ws-stack-tight">
                @for (figure of row.figures; track $index) {
                  <p>
                    <strong dir="auto">{{ figure.title }}</strong>
                  </p>
                  <ul class="ws-list">
                    @for (line of figure.rows; track $index) {
                      <li>{{ line }}</li>
                    }
                  </ul>
                  @for (note of figure.notes; track $index) {
                    <p class="ws-small ws-muted">{{ note }}</p>
                  }
                } @empty {
                  <p class="ws-muted">{{ t('figures.none') }}</p>
                }
              </div>
            </td>
            <td role="cell" [attr.data-label]="t('side.feasible')">
              <div class="ws-stack-tight">
                @if (row.found.length > 0) {
                  <ul class="ws-list">
                    @for (one of row.found; track $index) {
                      <li>
                        {{ one.what }} <strong>{{ one.score }}</strong>
                        @if (one.why) {
                          <span dir="auto"> {{ one.why }}</span>
                        }
                        @if (one.by) {
                          <span class="ws-small ws-muted"> ({{ one.by }})</span>
                        }
                      </li>
                    }
                  </ul>
                }
                @if (row.unknown) {
                  <p class="ws-small ws-muted">{{ row.unknown }}</p>
                }
              </div>
            </td>
            <td role="cell" [attr.data-label]="t('side.choice')">
              <div class="ws-stack-tight">
                <ws-badge [kind]="row.badge">{{ t(row.choice) }}</ws-badge>
                @if (row.departs) {
                  <p>{{ t('one.departs') }}</p>
                }
              </div>
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class SideBySide {
  readonly priorities = input.required<readonly PriorityView[]>();
  readonly vote = input.required<LeansOn | null>();
  private readonly words = useDecisionWords();
  protected readonly t = this.words.t;
  protected readonly rows = computed(() =>
    this.priorities().map((one) => ({
      ...{ id: one.id, title: one.title, departs: one.departs, won: one.advice === 'choose' },
      votes: one.votes === null ? '' : this.t('votes.count', { n: one.votes.votes }),
      points:
        one.votes === null || this.vote()?.method !== 'points' ? '' : this.t('votes.points', { n: one.votes.score }),
      figures: one.figures.map((line) => this.words.figure(line)),
      found: criteria.flatMap((criterion) => {
        const { score, why, by } = one.criteria[criterion];
        if (score === null && why === '') return [];
        return [
          {
            what: this.t(`criterion.${criterion}`),
            score: this.t(`score.${score ?? 'unknown'}`),
            ...{ why, by: by === '' ? '' : this.t('score.by', { by }) },
          },
        ];
      }),
      unknown: this.unknownOf(one),
      ...choiceOf(one.chosen),
    })),
  );

  /** What nobody looked at is said, in one line. */
  private unknownOf({ criteria: found }: PriorityView): string {
    const looked = criteria.filter((one) => found[one].score !== null || found[one].why !== '').length;
    if (looked === criteria.length) return '';
    return this.t(looked === 0 ? 'score.nothing' : 'score.rest');
  }
}

const choices = {
  yes: { choice: 'choice.yes', badge: 'done' },
  no: { choice: 'choice.no', badge: 'no' },
  open: { choice: 'choice.open', badge: 'busy' },
} as const satisfies Record<string, { choice: string; badge: BadgeKind }>;
const choiceOf = (chosen: boolean | null) => choices[chosen === null ? 'open' : chosen ? 'yes' : 'no'];
