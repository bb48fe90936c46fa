import { Component, computed, input, output } from '@angular/core';
import type { GoalMonitoring, MeasurementView } from '@wijkspoor/monitoring/domain';
import { Badge } from '@wijkspoor/platform/web';
import { useWorkGoalWords } from './work-goal-words';

/** Everything that was measured of a goal, the newest first, with what was corrected and who wrote it down. */
@Component({
  selector: 'ws-measurement-table',
  imports: [Badge],
  template: `
    <table class="ws-table ws-table--cards" role="table" aria-labelledby="gemeten">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">{{ words.goals.t('table.day') }}</th>
          <th role="columnheader" scope="col">{{ words.goals.t('table.value') }}</th>
          <th role="columnheader" scope="col">{{ words.goals.t('table.source') }}</th>
          <th role="columnheader" scope="col">{{ words.goals.t('story') }}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (row of rows(); track row.id) {
          <tr role="row">
            <th role="rowheader" scope="row">{{ row.day }}</th>
            <td role="cell" [attr.data-label]="words.goals.t('table.value')">
              <div>
                @if (row.replaced) {
                  <s>{{ row.value }}</s> <ws-badge>{{ words.t('replaced') }}</ws-badge>
                } @else {
                  <strong>{{ row.value }}</strong>
                }
                <br /><span class="ws-small ws-muted" dir="auto">{{ row.what }}</span>
              </div>
            </td>
            <td role="cell" [attr.data-label]="words.goals.t('table.source')">
              <div class="ws-small">
                <bdi>{{ row.source }}</bdi> <br /><span class="ws-muted">{{ row.by }}</span>
              </div>
            </td>
            <td role="cell" [attr.data-label]="words.goals.t('story')">
              <div class="ws-stack-tight ws-small">
                <span dir="auto">{{ row.one.story }}</span>
                @if (mayMeasure() && !row.replaced) {
                  <button class="ws-link" type="button" (click)="correct.emit(row.one)">
                    {{ words.t('correct') }} <span class="ws-vh">{{ row.value }} {{ row.day }}</span>
                  </button>
                }
              </div>
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class MeasurementTable {
  readonly goal = input.required<GoalMonitoring['goal']>();
  readonly measurements = input.required<readonly MeasurementView[]>();
  readonly mayMeasure = input.required<boolean>();
  readonly correct = output<MeasurementView>();
  protected readonly words = useWorkGoalWords();
  protected readonly rows = computed(() => this.measurements().map((one) => this.row(one)));

  private row(one: MeasurementView) {
    const { t, goals } = this.words;
    const { indicator, title, unit } = this.goal();
    return {
      ...{ one, id: one.id, replaced: one.replacedBy !== null },
      day: goals.date(one.measuredOn),
      value: goals.value(one.value, one.about === '' ? unit : one.unit),
      what: [
        `${goals.t(`kind.${one.kind}`)}: ${one.about === '' ? indicator || title : one.about}`,
        ...(one.level === null ? [] : [goals.t(`level.${one.level}`)]),
        ...(one.estimated ? [goals.t('estimated')] : []),
      ].join(', '),
      source: [
        goals.source(one),
        ...(one.n === null ? [] : [goals.t('people', { n: one.n })]),
        ...(one.fromReport ? [t('fromReport')] : []),
      ].join(', '),
      by: t('recorded', { date: goals.date(one.recordedOn), role: t(roleKey(one.recordedBy)) }),
    };
  }
}

const roles = ['coordinator', 'administrator', 'researcher', 'partnerLead'] as const;
const roleKey = (role: string) => `role.${roles.find((one) => one === role) ?? 'system'}` as const;
