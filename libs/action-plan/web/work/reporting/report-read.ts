import { Component, computed, input } from '@angular/core';
import {
  type Fields,
  fieldsOf,
  type PartKey,
  partKeys,
  type ReportContent,
  type ReportGoal,
} from '@wijkspoor/action-plan/domain';
import { FieldControl, FormField } from '@wijkspoor/platform/web';
import { Bind, type BoundField } from '@wijkspoor/platform/web/kit/bound-fields';
import { groupsOf } from './part-fields';
import { useReportWords } from './report-words';

/** A report to read; with a place for a remark at every part for who judges it. */
@Component({
  selector: 'ws-report-read',
  imports: [Bind, FieldControl, FormField],
  template: `
    @for (part of parts(); track part.key) {
      <section class="ws-stack" [attr.aria-labelledby]="'deel-' + part.key">
        <h2 class="ws-h3" [id]="'deel-' + part.key">{{ part.title }}</h2>
        @for (group of part.groups; track group.id) {
          @if (group.legend) {
            <h3 class="ws-h3" dir="auto">{{ group.legend }}</h3>
          }
          <dl class="ws-pairs">
            @for (row of group.rows; track row.name) {
              <div>
                <dt>{{ row.label }}</dt>
                <dd class="ws-prose" dir="auto">{{ row.text }}</dd>
              </div>
            }
          </dl>
        } @empty {
          <p class="ws-muted">{{ t('one.empty') }}</p>
        }
        @if (remark(); as write) {
          <ws-form-field [fieldId]="'opmerking-' + part.key" [label]="t('move.remark', { part: part.title })">
            <textarea wsControl rows="2" maxlength="2000" dir="auto" [wsBind]="write(part.key)"></textarea>
          </ws-form-field>
        }
      </section>
    }
  `,
})
export class ReportRead {
  readonly content = input.required<ReportContent>();
  readonly goals = input.required<readonly ReportGoal[]>();
  /** Where remarks go; nobody writes any without it. */
  readonly remark = input<(part: PartKey) => BoundField>();
  private readonly words = useReportWords();
  protected readonly t = this.words.t;
  protected readonly parts = computed(() =>
    partKeys.map((key) => ({ key, title: this.t(`part.${key}`), groups: this.groups(key) })),
  );

  private groups(part: PartKey) {
    const fields = fieldsOf(part, this.content()[part]);
    return groupsOf(part, { fields, began: fields, goals: this.goals() }, this.words)
      .map(({ id, legend, fields: specs }) => ({ id, legend, rows: specs.map((spec) => this.row(spec, fields)) }))
      .filter(({ rows }) => rows.some(({ said }) => said));
  }

  private row(spec: ReturnType<typeof groupsOf>[number]['fields'][number], fields: Fields) {
    const value = fields[spec.name] ?? '';
    const chosen = spec.choices.find((choice) => choice.value === value)?.text;
    const shown = spec.kind === 'day' && value !== '' ? this.words.day(value) : value;
    return {
      name: spec.name,
      label: spec.label,
      said: value !== '',
      text: chosen ?? (shown === '' ? this.t('one.empty') : shown),
    };
  }
}
