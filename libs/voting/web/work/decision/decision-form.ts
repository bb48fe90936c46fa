import { afterNextRender, Component, DOCUMENT, inject, input, type OnInit, output, signal } from '@angular/core';
import { decisionBodies } from '@wijkspoor/project/domain';
import { ErrorSummary, FieldControl, FormField, Outcome, useSaid } from '@wijkspoor/platform/web';
import { Bind } from '@wijkspoor/platform/web/kit/bound-fields';
import type { DecisionView } from '@wijkspoor/voting/domain';
import type { DecisionPlanTyped } from '../../../domain/decision/decision-fields';
import { CandidatesField } from './candidates-field';
import { DecisionDraft } from './decision-draft';
import { decisionPath, DecisionsApi } from './decisions-api';
import { OtherDecision } from './other-decision';

/** The whole of a decision: the candidates with their choices, and who decided, when and why. */
@Component({
  selector: 'ws-decision-form',
  imports: [Bind, CandidatesField, ErrorSummary, FieldControl, FormField, OtherDecision, Outcome],
  providers: [DecisionDraft],
  template: `
    <form class="ws-form" method="post" (submit)="send($event)">
      <ws-error-summary [heading]="draft.api.heading()" [errors]="draft.api.errors()" />
      <ws-outcome [words]="said.words()" />
      @if (other(); as other) {
        <ws-other-decision
          [decision]="other.decision"
          [typed]="other.typed"
          (mine)="useMine()"
          (theirs)="useTheirs()"
        />
      }
      <ws-form-field
        [fieldId]="draft.api.id('title')"
        [label]="t('add.name')"
        [description]="t('add.nameHelp')"
        [error]="draft.api.error('title')"
      >
        <input wsControl type="text" autocomplete="off" maxlength="150" dir="auto" [wsBind]="draft.edit('title')" />
      </ws-form-field>
      <ws-form-field
        [fieldId]="draft.api.id('intro')"
        [label]="t('edit.intro')"
        [description]="t('edit.introHelp')"
        [optional]="t('optional')"
        [error]="draft.api.error('intro')"
      >
        <textarea wsControl rows="3" maxlength="2000" dir="auto" [wsBind]="draft.edit('intro')"></textarea>
      </ws-form-field>
      <ws-candidates-field />
      <h2>{{ t('edit.decided') }}</h2>
      <ws-form-field
        [fieldId]="draft.api.id('body')"
        [label]="t('edit.body')"
        [error]="draft.api.error('body')"
        size="medium"
      >
        <select wsControl [wsBind]="draft.edit('body')">
          <option value="">{{ t('choose') }}</option>
          @for (body of bodies; track body) {
            <option [value]="body">{{ t(bodyKey(body)) }}</option>
          }
        </select>
      </ws-form-field>
      <ws-form-field
        [fieldId]="draft.api.id('decidedOn')"
        [label]="t('edit.decidedOn')"
        [error]="draft.api.error('decidedOn')"
        size="short"
      >
        <input wsControl type="date" [wsBind]="draft.edit('decidedOn')" />
      </ws-form-field>
      <ws-form-field
        [fieldId]="draft.api.id('why')"
        [label]="t('edit.why')"
        [description]="t('edit.whyHelp')"
        [error]="draft.api.error('why')"
      >
        <textarea wsControl rows="5" maxlength="2000" dir="auto" [wsBind]="draft.edit('why')"></textarea>
      </ws-form-field>
      <div class="ws-actions">
        <button class="nl-button nl-button--primary" type="submit">
          <span class="nl-button__label">{{ t('edit.save') }}</span>
        </button>
      </div>
    </form>
  `,
})
export class DecisionForm implements OnInit {
  readonly gemeente = input.required<string>();
  /** The decision as it was when the page was made. */
  readonly decision = input.required<DecisionView>();
  readonly saved = output();
  protected readonly draft = inject(DecisionDraft);
  protected readonly t = this.draft.t;
  private readonly reads = inject(DecisionsApi);
  protected readonly said = useSaid();
  protected readonly bodies = decisionBodies;
  protected readonly bodyKey = (body: (typeof decisionBodies)[number]) => `body.${body}` as const;
  /** What somebody else saved meanwhile, with what was sent here. */
  protected readonly other = signal<{ readonly decision: DecisionView; readonly typed: DecisionPlanTyped } | null>(
    null,
  );

  constructor() {
    const document = inject(DOCUMENT);
    // from the list of what a decision lacks somebody comes for one field
    afterNextRender(() => {
      const place = document.getElementById(document.location.hash.slice(1));
      const folded = place?.closest('details');
      if (folded) folded.open = true;
      place?.scrollIntoView();
      (place?.matches('fieldset') ? place.querySelector('input') : place)?.focus();
    });
  }

  ngOnInit(): void {
    this.draft.base.set(this.decision());
    this.draft.seen.set(this.decision());
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.other.set(null);
    const { number, version } = this.draft.seen() ?? this.decision();
    const body = this.draft.plan();
    const path = `${decisionPath(this.gemeente(), number)}/dossier`;
    if (await this.draft.api.send({ method: 'PUT', path, body, version }, '')) this.saved.emit();
    else await this.compare(number, version, body);
  }

  /** It was refused: perhaps because somebody else was first. */
  private async compare(number: number, version: number, typed: DecisionPlanTyped): Promise<void> {
    const decision = await this.reads.now(this.gemeente(), number);
    if (decision !== undefined && decision.version !== version) this.other.set({ decision, typed });
  }

  protected useMine(): void {
    this.draft.seen.set(this.other()?.decision);
    this.other.set(null);
    this.said.say(this.t('other.kept'));
  }

  protected useTheirs(): void {
    const decision = this.other()?.decision;
    this.draft.seen.set(decision);
    this.draft.base.set(decision);
    this.other.set(null);
    // what was refused is not there any more
    this.said.say('');
  }
}
