import { Component, computed, inject } from '@angular/core';
import { sporen } from '@wijkspoor/action-plan/domain';
import { FieldControl, FormField } from '@wijkspoor/platform/web';
import { Bind } from '@wijkspoor/platform/web/kit/bound-fields';
import { OptionGroup } from '@wijkspoor/platform/web/kit/option-group';
import { useFigureNames } from './figure-names';
import { GoalDraft } from './goal-draft';

/** What makes a goal measurable: for whom, what is measured, from where to where, by when, how and by whom. */
@Component({
  selector: 'ws-measure-fields',
  imports: [Bind, FieldControl, FormField, OptionGroup],
  host: { class: 'ws-form' },
  template: `
    <ws-form-field [fieldId]="id('spoor')" [label]="t('field.spoor')" [error]="error('spoor')" size="medium">
      <select wsControl [wsBind]="edit('spoor')">
        <option value="">{{ t('choose') }}</option>
        @for (spoor of sporen; track spoor) {
          <option [value]="spoor">{{ t(nameOf(spoor)) }}</option>
        }
      </select>
    </ws-form-field>
    @if (priorities().length > 0) {
      <ws-form-field
        [fieldId]="id('priorityId')"
        [label]="t('field.priority')"
        [error]="error('priorityId')"
        size="medium"
      >
        <select wsControl [wsBind]="edit('priorityId')">
          <option value="">{{ t('field.none') }}</option>
          @for (one of priorities(); track one.id) {
            <option [value]="one.id">{{ one.title }}</option>
          }
        </select>
      </ws-form-field>
    }
    <ws-form-field [fieldId]="id('targetGroup')" [label]="t('field.targetGroup')" [error]="error('targetGroup')">
      <input wsControl type="text" maxlength="300" dir="auto" [wsBind]="edit('targetGroup')" />
    </ws-form-field>
    <ws-form-field
      [fieldId]="id('indicator')"
      [label]="t('field.indicator')"
      [description]="t('field.indicatorHelp')"
      [error]="error('indicator')"
    >
      <input wsControl type="text" maxlength="300" dir="auto" [wsBind]="edit('indicator')" />
    </ws-form-field>
    @if (figures().length > 0) {
      <ws-form-field
        [fieldId]="id('indicatorKey')"
        [label]="t('field.indicatorKey')"
        [description]="t('field.indicatorKeyHelp')"
        [optional]="t('optional')"
        [error]="error('indicatorKey')"
        size="medium"
      >
        <select wsControl [wsBind]="edit('indicatorKey')">
          <option value="">{{ t('field.none') }}</option>
          @for (one of figures(); track one.value) {
            <option [value]="one.value" [disabled]="one.modelled">{{ one.label }}</option>
          }
        </select>
      </ws-form-field>
      <ws-option-group
        [fieldId]="id('context')"
        [legend]="t('field.context')"
        [error]="error('context')"
        [options]="figures()"
        [(chosen)]="draft.context"
      />
    }
    <ws-form-field
      [fieldId]="id('unit')"
      [label]="t('field.unit')"
      [description]="t('field.unitHelp')"
      [error]="error('unit')"
      size="medium"
    >
      <input wsControl type="text" maxlength="40" dir="auto" [wsBind]="edit('unit')" />
    </ws-form-field>
    <ws-form-field [fieldId]="id('baseline')" [label]="t('field.baseline')" [error]="error('baseline')" size="short">
      <input wsControl type="text" inputmode="decimal" autocomplete="off" [wsBind]="edit('baseline')" />
    </ws-form-field>
    <ws-form-field
      [fieldId]="id('baselineOn')"
      [label]="t('field.baselineOn')"
      [error]="error('baselineOn')"
      size="short"
    >
      <input wsControl type="date" [wsBind]="edit('baselineOn')" />
    </ws-form-field>
    <ws-form-field
      [fieldId]="id('baselineDue')"
      [label]="t('field.baselineDue')"
      [description]="t('field.baselineDueHelp')"
      [error]="error('baselineDue')"
      size="short"
    >
      <input wsControl type="date" [wsBind]="edit('baselineDue')" />
    </ws-form-field>
    <ws-form-field [fieldId]="id('target')" [label]="t('field.target')" [error]="error('target')" size="short">
      <input wsControl type="text" inputmode="decimal" autocomplete="off" [wsBind]="edit('target')" />
    </ws-form-field>
    <ws-form-field [fieldId]="id('targetOn')" [label]="t('field.targetOn')" [error]="error('targetOn')" size="short">
      <input wsControl type="date" [wsBind]="edit('targetOn')" />
    </ws-form-field>
    <ws-form-field
      [fieldId]="id('method')"
      [label]="t('field.method')"
      [description]="t('field.methodHelp')"
      [error]="error('method')"
    >
      <textarea wsControl rows="3" maxlength="1000" dir="auto" [wsBind]="edit('method')"></textarea>
    </ws-form-field>
    <ws-form-field
      [fieldId]="id('ownerOrganisation')"
      [label]="t('field.ownerOrganisation')"
      [error]="error('ownerOrganisation')"
      size="medium"
    >
      <select wsControl [wsBind]="edit('ownerOrganisation')">
        <option value="">{{ t('field.gemeente') }}</option>
        @for (one of organisations(); track one.id) {
          <option [value]="one.id">{{ one.name }}</option>
        }
      </select>
    </ws-form-field>
    <ws-form-field
      [fieldId]="id('ownerRole')"
      [label]="t('field.ownerRole')"
      [description]="t('field.ownerRoleHelp')"
      [error]="error('ownerRole')"
      size="medium"
    >
      <input wsControl type="text" maxlength="100" autocomplete="off" dir="auto" [wsBind]="edit('ownerRole')" />
    </ws-form-field>
  `,
})
export class MeasureFields {
  protected readonly draft = inject(GoalDraft);
  protected readonly t = this.draft.t;
  protected readonly edit = this.draft.edit;
  protected readonly sporen = sporen;
  protected readonly nameOf = (spoor: (typeof sporen)[number]) => `spoor.${spoor}` as const;
  protected readonly id = (name: string) => this.draft.api.id(name);
  protected readonly error = (name: string) => this.draft.api.error(name);
  private readonly figureName = useFigureNames();
  private readonly choices = computed(() => this.draft.base()?.choices);
  protected readonly priorities = computed(() => this.choices()?.priorities ?? []);
  protected readonly organisations = computed(() => this.choices()?.organisations ?? []);
  /** Modelled figures too: they say so, and can only be context. What stands in the context already stays to be seen. */
  protected readonly figures = computed(() => {
    const listed = this.choices()?.figures ?? [];
    const kept = (this.draft.base()?.goal?.context ?? []).filter((key) => !listed.some((one) => one.key === key));
    return [...listed, ...kept.map((key) => ({ key, title: '', modelled: true }))].map((one) => {
      const title = this.figureName(one);
      const label = one.modelled ? this.t('field.modelled', { title }) : title;
      return { value: one.key, label, modelled: one.modelled };
    });
  });
}
