import { Component, computed, input, output, signal } from '@angular/core';
import { ErrorSummary, useApiForm, useTexts } from '@wijkspoor/platform/web';
import type { DecisionView } from '@wijkspoor/voting/domain';
import { decisionPath } from './decisions-api';
import { workDecisionTexts } from './work-decision-texts';

type Verb = 'publish' | 'remove';

/** What ends a draft: publishing it as a whole, or taking it away; each with a second look before it is done. */
@Component({
  selector: 'ws-decision-publish',
  imports: [ErrorSummary],
  template: `
    @if (asked(); as verb) {
      <section class="ws-panel ws-panel--plain" [attr.aria-label]="t(key(verb))">
        <form class="ws-form" method="post" (submit)="send($event, verb)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <p>{{ t(textKey(verb), { wijk: decision().wijk.name }) }}</p>
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t(goKey(verb)) }}</span>
            </button>
            <button class="ws-link" type="button" (click)="ask(null)">{{ t('stop') }}</button>
          </div>
        </form>
      </section>
    } @else {
      <div class="ws-actions">
        <a
          class="nl-button"
          [class.nl-button--primary]="!whole()"
          [class.nl-button--secondary]="whole()"
          [href]="page() + '/wijzigen'"
        >
          <span class="nl-button__label">{{ t('one.change') }}</span>
        </a>
        <a class="nl-button nl-button--secondary" [href]="page() + '/voorbeeld'">
          <span class="nl-button__label">{{ t('one.preview') }}</span>
        </a>
        <button
          class="nl-button"
          type="button"
          [class.nl-button--primary]="whole()"
          [class.nl-button--secondary]="!whole()"
          (click)="ask('publish')"
        >
          <span class="nl-button__label">{{ t('one.publish') }}</span>
        </button>
        <button class="ws-link" type="button" (click)="ask('remove')">{{ t('one.remove') }}</button>
      </div>
    }
  `,
})
export class DecisionPublish {
  readonly gemeente = input.required<string>();
  readonly decision = input.required<DecisionView>();
  /** The address of the work page of the decision. */
  readonly page = input.required<string>();
  /** Somebody is about to do something. */
  readonly begun = output();
  readonly published = output();
  readonly removed = output();
  protected readonly t = useTexts(workDecisionTexts);
  protected readonly asked = signal<Verb | null>(null);
  protected readonly api = useApiForm('zet', {}, this.t('failed.load'));
  protected readonly whole = computed(() => this.decision().lacks.length === 0);
  protected readonly key = (verb: Verb) => `one.${verb}` as const;
  protected readonly textKey = (verb: Verb) => `one.${verb}Text` as const;
  protected readonly goKey = (verb: Verb) => `one.${verb}Go` as const;

  protected ask(verb: Verb | null): void {
    this.asked.set(verb);
    this.begun.emit();
  }

  protected async send(event: Event, verb: Verb): Promise<void> {
    event.preventDefault();
    const { number, version } = this.decision();
    const path = decisionPath(this.gemeente(), number);
    const done =
      verb === 'publish'
        ? await this.api.send({ method: 'POST', path: `${path}/publication`, version }, '')
        : await this.api.send({ method: 'DELETE', path, version }, '');
    if (!done) return;
    this.ask(null);
    if (verb === 'publish') this.published.emit();
    else this.removed.emit();
  }
}
