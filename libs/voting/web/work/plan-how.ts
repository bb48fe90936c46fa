import { Component, computed, inject } from '@angular/core';
import { FieldControl, FormField } from '@wijkspoor/platform/web';
import { Bind } from '@wijkspoor/platform/web/kit/bound-fields';
import { OptionGroup } from '@wijkspoor/platform/web/kit/option-group';
import { methods } from '../../domain/ballot/ballot';
import { OptionsField } from './options-field';
import { PlanMoreRules } from './plan-more-rules';
import { VoteDraft } from './vote-draft';
import { ruleWords } from '../../domain/round/rule-words';
import { rulesFor } from '../../domain/round/plan-fields';

/** How people vote and how it is counted, with what that leads to; and what there is to choose from. */
@Component({
  selector: 'ws-plan-how',
  imports: [Bind, FieldControl, FormField, OptionGroup, OptionsField, PlanMoreRules],
  template: `
    <section class="ws-form" aria-labelledby="hoe">
      <h2 id="hoe">{{ t('plan.how') }}</h2>
      <ws-option-group
        [fieldId]="draft.api.id('method')"
        [legend]="t('plan.method')"
        [error]="draft.api.error('method')"
        [options]="methods"
        [several]="false"
        [(chosen)]="draft.method"
      />
      @if (draft.way() !== 'budget') {
        <ws-form-field
          [fieldId]="draft.api.id('most')"
          [label]="t(draft.way() === 'points' ? 'plan.mostPoints' : 'plan.mostApproval')"
          [error]="draft.api.error('most')"
          size="short"
        >
          <input wsControl type="text" inputmode="numeric" autocomplete="off" dir="ltr" [wsBind]="draft.edit('most')" />
        </ws-form-field>
      }
      <ws-option-group
        [fieldId]="draft.api.id('rule')"
        [legend]="t('plan.rule')"
        [description]="t('plan.ruleHelp')"
        [error]="draft.api.error('rule')"
        [options]="rules()"
        [several]="false"
        [(chosen)]="draft.rule"
      />
      @if (draft.money()) {
        <ws-form-field
          [fieldId]="draft.api.id('budgetCents')"
          [label]="t('plan.budget')"
          [description]="t('plan.budgetHelp')"
          [error]="draft.api.error('budgetCents')"
          size="short"
        >
          <input
            wsControl
            type="text"
            inputmode="decimal"
            autocomplete="off"
            dir="ltr"
            [wsBind]="draft.edit('budget')"
          />
        </ws-form-field>
      } @else if (draft.count() === 'totals') {
        <ws-form-field
          [fieldId]="draft.api.id('seats')"
          [label]="t('plan.seats')"
          [error]="draft.api.error('seats')"
          size="short"
        >
          <input
            wsControl
            type="text"
            inputmode="numeric"
            autocomplete="off"
            dir="ltr"
            [wsBind]="draft.edit('seats')"
          />
        </ws-form-field>
      }
      <ws-plan-more-rules />
    </section>
    <ws-options-field
      [(options)]="draft.options"
      [money]="draft.money()"
      [gemeente]="draft.place().gemeente"
      [project]="draft.place().project"
      [categories]="draft.categories()"
      [languages]="draft.ordered()"
      [buurten]="draft.buurten()"
      [error]="errorOf"
      [id]="idOf"
    />
  `,
})
export class PlanHow {
  protected readonly draft = inject(VoteDraft);
  protected readonly t = this.draft.t;
  protected readonly methods = methods.map((value) => ({
    ...{ value, label: this.t(`method.${value}`), help: this.t(`method.${value}.help`) },
  }));
  protected readonly rules = computed(() =>
    rulesFor(this.draft.way()).map((value) => ({
      ...{
        value,
        label: this.t(ruleWords(value, this.draft.way())),
        help: this.t(`${ruleWords(value, this.draft.way())}.help`),
      },
    })),
  );
  protected readonly errorOf = (path: string): string | undefined => this.draft.api.error(path);
  protected readonly idOf = (path: string): string => this.draft.api.id(path);
}
