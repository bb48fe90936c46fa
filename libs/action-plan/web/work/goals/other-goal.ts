import { Component, computed, input, output } from '@angular/core';
import type { WorkText } from '@wijkspoor/action-plan/domain';
import { useTexts } from '@wijkspoor/platform/web';
import { type TextField, type Typed, typedOf } from './goal-fields';
import { workTexts } from './work-texts';

const names = {
  title: 'field.title',
  spoor: 'field.spoor',
  targetGroup: 'field.targetGroup',
  indicator: 'field.indicator',
  indicatorKey: 'field.indicatorKey',
  unit: 'field.unit',
  baseline: 'field.baseline',
  baselineOn: 'field.baselineOn',
  baselineDue: 'field.baselineDue',
  target: 'field.target',
  targetOn: 'field.targetOn',
  method: 'field.method',
  ownerOrganisation: 'field.ownerOrganisation',
  ownerRole: 'field.ownerRole',
  priorityId: 'field.priority',
} as const satisfies Record<TextField, string>;

/** What somebody else made of it meanwhile, beside what the reader typed: nothing is lost, the reader decides. */
@Component({
  selector: 'ws-other-goal',
  template: `
    <section class="ws-panel ws-stack-tight" aria-labelledby="ander">
      <h2 class="ws-h3" id="ander">{{ t('other.title') }}</h2>
      <p>{{ t(rows().length > 0 ? 'other.text' : 'other.same') }}</p>
      <dl class="ws-pairs">
        @for (row of rows(); track row.name) {
          <div>
            <dt>{{ row.name }}</dt>
            <dd dir="auto">{{ row.text || t('other.empty') }}</dd>
          </div>
        }
      </dl>
      @if (merged()) {
        <p>
          <strong>{{ t('other.merged') }}</strong>
        </p>
      } @else {
        <div class="ws-actions">
          <button class="nl-button nl-button--secondary" type="button" (click)="merge.emit()">
            <span class="nl-button__label">{{ t('other.merge') }}</span>
          </button>
          <button class="nl-button nl-button--secondary" type="button" (click)="theirs.emit()">
            <span class="nl-button__label">{{ t('other.take') }}</span>
          </button>
        </div>
      }
    </section>
  `,
})
export class OtherGoal {
  /** As it is now. */
  readonly text = input.required<WorkText>();
  /** What the reader sent. */
  readonly typed = input.required<Typed>();
  /** Both are in the form already. */
  readonly merged = input.required<boolean>();
  readonly merge = output();
  readonly theirs = output();
  protected readonly t = useTexts(workTexts);
  protected readonly rows = computed(() => {
    const [now, mine] = [typedOf(this.text()), this.typed()];
    const words = new Map(mine.paragraphs.map((one) => [one.id, one.words]));
    const fields = (Object.keys(names) as TextField[]).filter((name) => now.fields[name] !== mine.fields[name]);
    return [
      ...fields.map((name) => ({ name: this.t(names[name]), text: this.valueOf(name, now) })),
      ...now.paragraphs.flatMap((one, at) =>
        words.get(one.id) === one.words ? [] : [{ name: this.t('one.paragraph', { n: at + 1 }), text: one.words }],
      ),
    ];
  });

  /** What was chosen from a list is read by its name. */
  private valueOf(name: TextField, { fields }: Typed): string {
    const value = fields[name];
    const { organisations, priorities, figures } = this.text().choices;
    if (name === 'spoor' && value !== '') return this.t(`spoor.${value}` as 'spoor.care');
    if (name === 'ownerOrganisation') return organisations.find(({ id }) => id === value)?.name ?? value;
    if (name === 'priorityId') return priorities.find(({ id }) => id === value)?.title ?? value;
    if (name === 'indicatorKey') return figures.find(({ key }) => key === value)?.title || value;
    return value;
  }
}
