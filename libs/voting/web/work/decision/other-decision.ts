import { Component, computed, inject, input, output } from '@angular/core';
import type { DecisionView } from '@wijkspoor/voting/domain';
import {
  candidatesOf,
  decisionFieldsOf,
  decisionPlanOf,
  type DecisionPlanTyped,
} from '../../../domain/decision/decision-fields';
import { DecisionDraft } from './decision-draft';

type Row = { readonly name: string; readonly text: string };

/** What somebody else made of the decision meanwhile, beside what the reader typed: the reader decides which it will be. */
@Component({
  selector: 'ws-other-decision',
  template: `
    <section class="ws-panel ws-stack-tight" aria-labelledby="ander">
      <h2 class="ws-h3" id="ander">{{ t('other.title') }}</h2>
      @if (rows().length > 0) {
        <p>{{ t('other.text') }}</p>
        <dl class="ws-pairs">
          @for (row of rows(); track $index) {
            <div>
              <dt dir="auto">{{ row.name }}</dt>
              <dd dir="auto">{{ row.text || t('other.empty') }}</dd>
            </div>
          }
        </dl>
      } @else {
        <p>{{ t('other.same') }}</p>
      }
      <div class="ws-actions">
        <button class="nl-button nl-button--secondary" type="button" (click)="mine.emit()">
          <span class="nl-button__label">{{ t('other.keep') }}</span>
        </button>
        <button class="nl-button nl-button--secondary" type="button" (click)="theirs.emit()">
          <span class="nl-button__label">{{ t('other.take') }}</span>
        </button>
      </div>
    </section>
  `,
})
export class OtherDecision {
  /** The decision as it is now. */
  readonly decision = input.required<DecisionView>();
  /** What the reader sent. */
  readonly typed = input.required<DecisionPlanTyped>();
  readonly mine = output();
  readonly theirs = output();
  protected readonly draft = inject(DecisionDraft);
  protected readonly t = this.draft.t;
  /** What differs, as it stands there now; of a candidate everything together. */
  protected readonly rows = computed((): readonly Row[] => {
    const [now, typed] = [this.decision(), this.typed()];
    const there = decisionPlanOf(decisionFieldsOf(now), candidatesOf(now));
    const fields = [
      { name: this.t('add.name'), text: now.title, same: there.title === typed.title },
      { name: this.t('edit.intro'), text: now.intro, same: there.intro === typed.intro },
      {
        name: this.t('edit.body'),
        text: now.body === null ? '' : this.t(`body.${now.body}`),
        same: there.body === typed.body,
      },
      { name: this.t('edit.decidedOn'), text: now.decidedOn ?? '', same: there.decidedOn === typed.decidedOn },
      { name: this.t('edit.why'), text: now.why, same: there.why === typed.why },
    ];
    const candidates = there.priorities.map((one, index) => ({
      name: one.title,
      text: this.candidate(now.priorities[index]),
      same: typed.priorities.some((mine) => JSON.stringify(mine) === JSON.stringify(one)),
    }));
    return [...fields, ...candidates].filter(({ same }) => !same);
  });

  private candidate(one: DecisionView['priorities'][number] | undefined): string {
    if (one === undefined) return '';
    const choice = this.t(one.chosen === null ? 'choice.open' : one.chosen ? 'choice.yes' : 'choice.no');
    const found = Object.values(one.criteria).map(({ why }) => why);
    const leaning = one.aspects.map(({ title }) => title);
    return [choice, one.reason, one.text, one.theme, ...leaning, ...found].filter((text) => text !== '').join('; ');
  }
}
