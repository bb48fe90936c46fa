import { Component, computed, input, linkedSignal, output } from '@angular/core';
import {
  type GoalMonitoring,
  measurementKinds,
  measurementLevels,
  measurementSources,
  type MeasurementView,
} from '@wijkspoor/monitoring/domain';
import { localTime } from '@wijkspoor/platform/domain';
import { ErrorSummary, FieldControl, FormField, newId, Outcome, useApiForm } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { goalPath } from './goals-api';
import { useWorkGoalWords } from './work-goal-words';

/** Writes down a measurement, or corrects one. */
@Component({
  selector: 'ws-measurement-form',
  imports: [Bind, ErrorSummary, FieldControl, FormField, Outcome],
  template: `
    <form class="ws-form" method="post" (submit)="send($event)">
      @if (corrects(); as old) {
        <p>{{ t('correct.text', { value: oldValue(old), date: words.goals.date(old.measuredOn) }) }}</p>
      }
      <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
      <ws-form-field [fieldId]="api.id('kind')" [label]="t('field.kind')" [error]="api.error('kind')">
        <select wsControl [wsBind]="field('kind')">
          @for (kind of kinds; track kind) {
            <option [value]="kind">{{ t(kindKey(kind)) }}</option>
          }
        </select>
      </ws-form-field>
      <ws-form-field
        [fieldId]="api.id('about')"
        [label]="t('field.about')"
        [description]="t('field.aboutHelp', { indicator: goal().indicator || goal().title })"
        [error]="api.error('about')"
      >
        <input wsControl type="text" autocomplete="off" dir="auto" [wsBind]="field('about')" />
      </ws-form-field>
      <ws-form-field
        [fieldId]="api.id('value')"
        [label]="t('field.value')"
        [description]="goal().unit"
        [error]="api.error('value')"
        size="short"
      >
        <input wsControl type="text" inputmode="decimal" autocomplete="off" [wsBind]="field('value')" />
      </ws-form-field>
      <ws-form-field
        [fieldId]="api.id('unit')"
        [label]="t('field.unit')"
        [description]="t('field.unitHelp')"
        [error]="api.error('unit')"
        size="short"
      >
        <input wsControl type="text" autocomplete="off" dir="auto" [wsBind]="field('unit')" />
      </ws-form-field>
      <ws-form-field
        [fieldId]="api.id('measuredOn')"
        [label]="t('field.measuredOn')"
        [error]="api.error('measuredOn')"
        size="short"
      >
        <input wsControl type="date" [wsBind]="field('measuredOn')" />
      </ws-form-field>
      <ws-form-field
        [fieldId]="api.id('source')"
        [label]="t('field.source')"
        [error]="api.error('source')"
        size="medium"
      >
        <select wsControl [wsBind]="field('source')">
          @for (source of sources; track source) {
            <option [value]="source">{{ words.goals.t(sourceKey(source)) }}</option>
          }
        </select>
      </ws-form-field>
      <ws-form-field
        [fieldId]="api.id('sourceWords')"
        [label]="t('field.sourceWords')"
        [description]="t('field.sourceWordsHelp')"
        [error]="api.error('sourceWords')"
      >
        <input wsControl type="text" autocomplete="off" dir="auto" [wsBind]="field('sourceWords')" />
      </ws-form-field>
      <ws-form-field [fieldId]="api.id('estimated')" [label]="t('field.estimated')" [error]="api.error('estimated')">
        <select wsControl [wsBind]="field('estimated')">
          <option value="no">{{ t('estimated.no') }}</option>
          <option value="yes">{{ t('estimated.yes') }}</option>
        </select>
      </ws-form-field>
      <ws-form-field [fieldId]="api.id('level')" [label]="t('field.level')" [error]="api.error('level')" size="medium">
        <select wsControl [wsBind]="field('level')">
          <option value="">{{ t('field.noLevel') }}</option>
          @for (level of levels; track level) {
            <option [value]="level">{{ words.goals.t(levelKey(level)) }}</option>
          }
        </select>
      </ws-form-field>
      <ws-form-field
        [fieldId]="api.id('n')"
        [label]="t('field.n')"
        [optional]="t('optional')"
        [description]="t('field.nHelp')"
        [error]="api.error('n')"
        size="short"
      >
        <input wsControl type="text" inputmode="numeric" autocomplete="off" [wsBind]="field('n')" />
      </ws-form-field>
      <ws-form-field
        [fieldId]="api.id('method')"
        [label]="t('field.method')"
        [optional]="t('optional')"
        [error]="api.error('method')"
      >
        <textarea wsControl rows="2" dir="auto" [wsBind]="field('method')"></textarea>
      </ws-form-field>
      <ws-form-field
        [fieldId]="api.id('story')"
        [label]="t('field.story')"
        [optional]="t('optional')"
        [description]="t('field.storyHelp')"
        [error]="api.error('story')"
      >
        <textarea wsControl rows="4" dir="auto" [wsBind]="field('story')"></textarea>
      </ws-form-field>
      <div class="ws-actions">
        <button class="nl-button nl-button--primary" type="submit">
          <span class="nl-button__label">{{ t(corrects() ? 'correct.go' : 'add.go') }}</span>
        </button>
        @if (corrects()) {
          <button class="ws-link" type="button" (click)="left.emit()">{{ t('cancel') }}</button>
        }
      </div>
    </form>
    <ws-outcome [words]="api.done()" />
  `,
})
export class MeasurementForm {
  readonly gemeente = input.required<string>();
  readonly goal = input.required<GoalMonitoring['goal']>();
  /** The one that is corrected; a new one without. */
  readonly corrects = input<MeasurementView | null>(null);
  readonly kept = output();
  readonly left = output();
  protected readonly words = useWorkGoalWords();
  protected readonly t = this.words.t;
  protected readonly kinds = measurementKinds;
  protected readonly sources = measurementSources;
  protected readonly levels = measurementLevels;
  protected readonly kindKey = (kind: MeasurementView['kind']) => `kind.${kind}` as const;
  protected readonly sourceKey = (source: MeasurementView['source']) => `source.${source}` as const;
  protected readonly levelKey = (level: NonNullable<MeasurementView['level']>) => `level.${level}` as const;
  protected readonly oldValue = ({ value, about, unit }: MeasurementView): string =>
    this.words.goals.value(value, about === '' ? this.goal().unit : unit);
  protected readonly api = useApiForm(
    'meting',
    {
      kind: this.t('field.kind'),
      about: this.t('field.about'),
      value: this.t('field.value'),
      unit: this.t('field.unit'),
      measuredOn: this.t('field.measuredOn'),
      source: this.t('field.source'),
      sourceWords: this.t('field.sourceWords'),
      estimated: this.t('field.estimated'),
      level: this.t('field.level'),
      n: this.t('field.n'),
      method: this.t('field.method'),
      story: this.t('field.story'),
    },
    this.t('failed'),
  );
  private readonly model = linkedSignal(() => typed(this.corrects()));
  protected readonly field = boundFields(this.model);
  /** Sending twice makes one; a correction of another one is another one. */
  private readonly id = linkedSignal<MeasurementView | null, string>({
    source: this.corrects,
    computation: () => newId(),
  });
  private readonly path = computed(() => `${goalPath(this.gemeente(), this.goal().number)}/measurements`);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { value, n, level, estimated, ...rest } = this.model();
    const body = {
      ...rest,
      id: this.id(),
      value: numberOf(value),
      n: n.trim() === '' ? null : numberOf(n),
      level: level === '' ? null : level,
      estimated: estimated === 'yes',
      replaces: this.corrects()?.id ?? null,
    };
    const done = this.t(this.corrects() ? 'correct.done' : 'add.done');
    if (!(await this.api.send({ method: 'POST', path: this.path(), body }, done))) return;
    this.id.set(newId());
    this.model.set(typed(null));
    this.kept.emit();
  }
}

/** What stands in the fields of a measurement. */
function typed(one: MeasurementView | null) {
  const {
    kind = 'outcome',
    about = '',
    unit = '',
    value,
    measuredOn,
    source = 'registration',
    sourceWords = '',
  } = one ?? {};
  return {
    ...{ about, unit, sourceWords },
    kind: kind as string,
    source: source as string,
    value: value === undefined ? '' : String(value).replace('.', ','),
    measuredOn: measuredOn ?? localTime(new Date().toISOString()).date,
    estimated: one?.estimated === true ? 'yes' : 'no',
    level: one?.level ?? '',
    n: one?.n == null ? '' : String(one.n),
    method: one?.method ?? '',
    story: one?.story ?? '',
  };
}

/** A number as people write it, `12,5`; else the words, which the api refuses by name. */
function numberOf(words: string): number | string {
  const number = Number(words.trim().replace(',', '.'));
  return words.trim() === '' || Number.isNaN(number) ? words : number;
}
