import { Component, computed, input, output, signal } from '@angular/core';
import { ErrorSummary, Outcome, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { OptionGroup } from '@wijkspoor/platform/web/kit/option-group';
import type { DecisionView } from '@wijkspoor/voting/domain';
import { decisionPath } from './decisions-api';
import { workDecisionTexts } from './work-decision-texts';

/** Ideas of the project that become candidates in one step. */
@Component({
  selector: 'ws-add-ideas',
  imports: [ErrorSummary, OptionGroup, Outcome],
  template: `
    <section class="ws-stack" aria-labelledby="ideeen">
      <h2 class="ws-h3" id="ideeen">{{ t('ideas.title') }}</h2>
      <ws-outcome [words]="api.done()" />
      @if (options().length > 0) {
        <form class="ws-form" method="post" (submit)="send($event)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <ws-option-group
            [fieldId]="api.id('ideas')"
            [legend]="t('ideas.legend')"
            [description]="t('ideas.text')"
            [error]="api.error('ideas')"
            [options]="options()"
            [(chosen)]="chosen"
          />
          <div class="ws-actions">
            <button class="nl-button nl-button--secondary" type="submit">
              <span class="nl-button__label">{{ t('ideas.go') }}</span>
            </button>
          </div>
        </form>
      }
    </section>
  `,
})
export class AddIdeas {
  readonly gemeente = input.required<string>();
  readonly decision = input.required<DecisionView>();
  readonly added = output();
  protected readonly t = useTexts(workDecisionTexts);
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly options = computed(() =>
    this.decision().ideas.map(({ number, title, supporters }) => ({
      ...{ value: String(number), label: title, help: this.t('ideas.support', { n: supporters }) },
    })),
  );
  protected readonly api = useApiForm('ideeen', { ideas: this.t('ideas.legend') }, this.t('failed.load'));

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { number, version } = this.decision();
    const path = `${decisionPath(this.gemeente(), number)}/candidates`;
    const body = { ideas: this.chosen().map(Number) };
    if (!(await this.api.send({ method: 'POST', path, body, version }, this.t('ideas.done')))) return;
    this.chosen.set([]);
    this.added.emit();
  }
}
