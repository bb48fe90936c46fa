import { Component, inject } from '@angular/core';
import { FieldControl, FormField } from '@wijkspoor/platform/web';
import { Bind } from '@wijkspoor/platform/web/kit/bound-fields';
import { OptionGroup } from '@wijkspoor/platform/web/kit/option-group';
import { checksToRead } from '../../domain/checks';
import { VoteDraft } from './vote-draft';

/** Who may vote: how people show that they may, with what each way means, and from which age. */
@Component({
  selector: 'ws-plan-who',
  imports: [Bind, FieldControl, FormField, OptionGroup],
  template: `
    <section class="ws-form" aria-labelledby="wie">
      <h2 id="wie">{{ t('plan.who') }}</h2>
      <ws-option-group
        [fieldId]="draft.api.id('checks')"
        [legend]="t('plan.checks')"
        [description]="t('plan.checksHelp')"
        [error]="draft.api.error('checks')"
        [options]="options"
        [(chosen)]="draft.checks"
      />
      <ws-form-field
        [fieldId]="draft.api.id('minimumAge')"
        [label]="t('plan.minimumAge')"
        [description]="t('plan.minimumAgeHelp')"
        [error]="draft.api.error('minimumAge')"
        size="short"
      >
        <input
          wsControl
          type="text"
          inputmode="numeric"
          autocomplete="off"
          dir="ltr"
          [wsBind]="draft.edit('minimumAge')"
        />
      </ws-form-field>
      @if (draft.money() && draft.buurten().length > 1) {
        <ws-option-group
          [fieldId]="draft.api.id('asksBuurt')"
          [legend]="t('plan.buurt')"
          [description]="t('plan.buurtHelp')"
          [error]="draft.api.error('asksBuurt')"
          [options]="asks"
          [(chosen)]="draft.asked"
        />
      }
    </section>
  `,
})
export class PlanWho {
  protected readonly draft = inject(VoteDraft);
  protected readonly t = this.draft.t;
  protected readonly asks = [{ value: 'buurt', label: this.t('plan.buurtAsk') }];
  protected readonly options = checksToRead.map((value) => ({
    ...{ value, label: this.t(`check.${value}`), help: this.t(`check.${value}.help`) },
  }));
}
