import { Component, computed, inject, input } from '@angular/core';
import { FieldControl, FormField, useTexts } from '@wijkspoor/platform/web';
import { Bind, type BoundField } from '@wijkspoor/platform/web/kit/bound-fields';
import { OptionGroup } from '@wijkspoor/platform/web/kit/option-group';
import { indicatorTexts } from '@wijkspoor/wijk/web/texts';
import { prioritySporen } from '../../../domain/decision/contract';
import { criteria, type Criterion, scores } from '../../../domain/decision/criteria';
import type { CandidateField, TypedCandidate } from '../../../domain/decision/decision-fields';
import { DecisionDraft } from './decision-draft';

/** The fields of one candidate: what it is, which figures belong to it, what is feasible, and the choice with its reason. */
@Component({
  selector: 'ws-candidate-fields',
  imports: [Bind, FieldControl, FormField, OptionGroup],
  template: `
    @if (candidate().option === null) {
      <ws-form-field [fieldId]="id('title')" [label]="t('item.title')" [error]="error('title')">
        <input wsControl type="text" autocomplete="off" maxlength="150" dir="auto" [wsBind]="edit('title')" />
      </ws-form-field>
      <ws-form-field [fieldId]="id('text')" [label]="t('item.text')" [optional]="t('optional')" [error]="error('text')">
        <textarea wsControl rows="2" maxlength="2000" dir="auto" [wsBind]="edit('text')"></textarea>
      </ws-form-field>
    } @else {
      <p>
        <strong dir="auto">{{ candidate().fields.title }}</strong>
      </p>
    }
    <p class="ws-muted">{{ advice() }}</p>
    <ws-form-field [fieldId]="id('spoor')" [label]="t('item.spoor')" [optional]="t('optional')" size="medium">
      <select wsControl [wsBind]="edit('spoor')">
        <option value="">{{ t('item.noSpoor') }}</option>
        @for (spoor of sporen; track spoor.value) {
          <option [value]="spoor.value">{{ spoor.label }}</option>
        }
      </select>
    </ws-form-field>
    <ws-form-field
      [fieldId]="id('theme')"
      [label]="t('item.theme')"
      [optional]="t('optional')"
      [error]="error('theme')"
      size="medium"
    >
      <input wsControl type="text" autocomplete="off" maxlength="60" dir="auto" [wsBind]="edit('theme')" />
    </ws-form-field>
    @if (draft.indicators().length > 0) {
      <ws-option-group
        [fieldId]="id('indicators')"
        [legend]="t('item.figures')"
        [description]="t('item.figuresHelp')"
        [error]="error('indicators')"
        [options]="draft.indicators()"
        [chosen]="candidate().indicators"
        (chosenChange)="draft.setIndicators(candidate().id, $event)"
      />
    } @else {
      <p class="ws-muted">{{ t('item.noFigures') }}</p>
    }
    @if (draft.subjects().length > 0) {
      <details class="ws-more" [attr.open]="leansOpen() ? '' : null">
        <summary>
          {{ t('item.leans') }} <span class="ws-vh">{{ candidate().fields.title }}</span>
        </summary>
        <ws-option-group
          [fieldId]="id('aspects')"
          [legend]="t('item.aspects')"
          [description]="t('item.aspectsHelp')"
          [error]="error('aspects')"
          [options]="draft.subjects()"
          [chosen]="candidate().aspects"
          (chosenChange)="draft.setAspects(candidate().id, $event)"
        />
      </details>
    }
    <details class="ws-more" [attr.open]="feasibleOpen() ? '' : null">
      <summary>
        {{ t('item.feasible') }} <span class="ws-vh">{{ candidate().fields.title }}</span>
      </summary>
      <div class="ws-form">
        @for (one of feasible; track one.key) {
          <fieldset class="ws-form">
            <legend class="ws-label">{{ one.name }}</legend>
            <ws-form-field [fieldId]="id('criteria.' + one.key)" [label]="t('item.score')" size="short">
              <select wsControl [wsBind]="edit(one.score)">
                <option value="">{{ t('score.none') }}</option>
                @for (score of scores; track score) {
                  <option [value]="score">{{ t(scoreKey(score)) }}</option>
                }
              </select>
            </ws-form-field>
            <ws-form-field
              [fieldId]="id('criteria.' + one.key + '.why')"
              [label]="t('item.why')"
              [optional]="t('optional')"
              [error]="error('criteria.' + one.key + '.why')"
            >
              <input wsControl type="text" autocomplete="off" maxlength="500" dir="auto" [wsBind]="edit(one.why)" />
            </ws-form-field>
            <ws-form-field
              [fieldId]="id('criteria.' + one.key + '.by')"
              [label]="t('item.by')"
              [description]="t('item.byHelp')"
              [optional]="t('optional')"
              [error]="error('criteria.' + one.key + '.by')"
              size="medium"
            >
              <input wsControl type="text" autocomplete="off" maxlength="80" dir="auto" [wsBind]="edit(one.by)" />
            </ws-form-field>
          </fieldset>
        }
      </div>
    </details>
    <ws-option-group
      [fieldId]="id('chosen')"
      [legend]="t('item.choice')"
      [error]="error('chosen')"
      [options]="choices"
      [several]="false"
      [chosen]="[candidate().fields.chosen]"
      (chosenChange)="edit('chosen').set($event[0] ?? '')"
    />
    <ws-form-field
      [fieldId]="id('reason')"
      [label]="t('item.reason')"
      [description]="t('item.reasonHelp')"
      [error]="error('reason')"
    >
      <textarea wsControl rows="3" maxlength="2000" dir="auto" [wsBind]="edit('reason')"></textarea>
    </ws-form-field>
  `,
})
export class CandidateFields {
  readonly candidate = input.required<TypedCandidate>();
  readonly index = input.required<number>();
  protected readonly draft = inject(DecisionDraft);
  protected readonly t = this.draft.t;
  private readonly names = useTexts(indicatorTexts);
  protected readonly scores = scores;
  protected readonly scoreKey = (score: (typeof scores)[number]) => `score.${score}` as const;
  protected readonly sporen = prioritySporen.map((value) => ({ value, label: this.names(`spoor.${value}`) }));
  protected readonly feasible = criteria.map((key) => ({
    ...{ key, name: this.draft.words(`criterion.${key}`) },
    ...({ score: `${key}.score`, why: `${key}.why`, by: `${key}.by` } as const),
  })) as readonly (Record<'score' | 'why' | 'by', CandidateField> & { key: Criterion; name: string })[];
  protected readonly choices = [
    { value: 'yes', label: this.t('choice.yes') },
    { value: 'no', label: this.t('choice.no') },
    { value: '', label: this.t('choice.open') },
  ];
  /** Open when something is wrong in it: what is closed nobody can go to. */
  protected readonly feasibleOpen = computed(() => criteria.some((one) => this.error(`criteria.${one}`) !== undefined));
  protected readonly leansOpen = computed(() => this.error('aspects') !== undefined);
  protected readonly advice = computed(() => {
    const { option, idea, id } = this.candidate();
    const known = this.draft.base()?.priorities.find((one) => one.id === id);
    const from = idea === null ? [] : [this.t('item.idea', { n: String(idea) })];
    if (option === null || known?.advice == null) return [this.t('item.adviceNone'), ...from].join(' ');
    const words = this.draft.words(known.advice === 'choose' ? 'votes.won' : 'votes.lost');
    return [this.t('item.advice', { advice: words.toLowerCase() }), ...from].join(' ');
  });

  protected id(field: string): string {
    return this.draft.api.id(`priorities.${this.index()}.${field}`);
  }

  protected error(field: string): string | undefined {
    return this.draft.api.error(`priorities.${this.index()}.${field}`);
  }

  protected edit(name: CandidateField): BoundField {
    return this.draft.editOf(this.candidate().id, name);
  }
}
