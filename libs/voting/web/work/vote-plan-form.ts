import { afterNextRender, Component, DOCUMENT, inject, input, type OnInit, output, signal } from '@angular/core';
import { rungs } from '@wijkspoor/instruments/domain';
import { languages } from '@wijkspoor/platform/domain';
import { Alert, ErrorSummary, FieldControl, FormField, newId, Outcome, useSaid } from '@wijkspoor/platform/web';
import { Bind } from '@wijkspoor/platform/web/kit/bound-fields';
import { MomentField } from '@wijkspoor/platform/web/kit/moment-field';
import { OptionGroup } from '@wijkspoor/platform/web/kit/option-group';
import type { VoteList, VoteView } from '@wijkspoor/voting/domain';
import { OtherVersion } from './other-version';
import { PlanHow } from './plan-how';
import { PlanWho } from './plan-who';
import { VoteDraft } from './vote-draft';
import type { TypedPlan } from '../../domain/round/plan-fields';
import { votePath, VotesApi, votesPath } from './votes-api';

/** The plan of a vote: what is chosen from, by whom, when and how, how it is counted, and what is promised. */
@Component({
  selector: 'ws-vote-plan-form',
  imports: [
    ...[Alert, Bind, ErrorSummary, FieldControl, FormField, MomentField, OptionGroup, OtherVersion, Outcome],
    ...[PlanHow, PlanWho],
  ],
  providers: [VoteDraft],
  template: `
    <form class="ws-form" method="post" (submit)="send($event)">
      <ws-error-summary [heading]="draft.api.heading()" [errors]="draft.api.errors()" />
      <ws-outcome [words]="said.words()" />
      @if (other(); as other) {
        <ws-other-version [vote]="other.vote" [typed]="other.typed" (mine)="useMine()" (theirs)="useTheirs()" />
      }
      @if (draft.fixed()) {
        <ws-alert kind="info">
          <p>{{ t('plan.fixed') }}</p>
        </ws-alert>
      }
      @if (!draft.fixed()) {
        <ws-form-field
          [fieldId]="draft.api.id('title')"
          [label]="t('plan.name')"
          [description]="t('plan.nameHelp')"
          [error]="draft.api.error('title')"
        >
          <input wsControl type="text" autocomplete="off" maxlength="150" dir="auto" [wsBind]="draft.edit('title')" />
        </ws-form-field>
      }
      <ws-form-field
        [fieldId]="draft.api.id('intro')"
        [label]="t('plan.intro')"
        [description]="t('plan.introHelp')"
        [error]="draft.api.error('intro')"
      >
        <textarea wsControl rows="4" maxlength="2000" dir="auto" [wsBind]="draft.edit('intro')"></textarea>
      </ws-form-field>
      @if (!draft.fixed()) {
        <ws-form-field
          [fieldId]="draft.api.id('wijk')"
          [label]="t('plan.wijk')"
          [description]="list().project.wijken.length === 0 ? t('plan.noWijken') : ''"
          [error]="draft.api.error('wijk')"
          size="medium"
        >
          <select wsControl [wsBind]="draft.edit('wijk')">
            <option value="">{{ t('choose') }}</option>
            @for (wijk of list().project.wijken; track wijk.slug) {
              <option [value]="wijk.slug">{{ wijk.name }}</option>
            }
          </select>
        </ws-form-field>
        <ws-moment-field
          [fieldId]="draft.api.id('opensAt')"
          [legend]="t('plan.opensAt')"
          [error]="draft.api.error('opensAt')"
          [words]="momentWords"
          [date]="draft.edit('opensDate')"
          [time]="draft.edit('opensTime')"
        />
      }
      <ws-moment-field
        [fieldId]="draft.api.id('closesAt')"
        [legend]="t('plan.closesAt')"
        [error]="draft.api.error('closesAt')"
        [words]="momentWords"
        [date]="draft.edit('closesDate')"
        [time]="draft.edit('closesTime')"
      />
      <ws-option-group
        [fieldId]="draft.api.id('languages')"
        [legend]="t('plan.languages')"
        [description]="t('plan.languagesHelp')"
        [error]="draft.api.error('languages')"
        [options]="languageOptions"
        [(chosen)]="draft.languages"
      />
      @if (!draft.fixed()) {
        <ws-plan-who />
        <ws-plan-how />
        <h2>{{ t('plan.promised') }}</h2>
        <ws-option-group
          [fieldId]="draft.api.id('rung')"
          [legend]="t('plan.rung')"
          [description]="t('plan.rungHelp')"
          [error]="draft.api.error('rung')"
          [options]="rungOptions"
          [several]="false"
          [(chosen)]="draft.rung"
        />
        <ws-form-field
          [fieldId]="draft.api.id('promise')"
          [label]="t('plan.promise')"
          [description]="t('plan.promiseHelp')"
          [error]="draft.api.error('promise')"
        >
          <textarea wsControl rows="5" maxlength="2000" dir="auto" [wsBind]="draft.edit('promise')"></textarea>
        </ws-form-field>
      }
      <ws-form-field
        [fieldId]="draft.api.id('feedbackDue')"
        [label]="t('plan.feedbackDue')"
        [description]="t('plan.feedbackDueHelp')"
        [error]="draft.api.error('feedbackDue')"
        size="short"
      >
        <input wsControl type="date" [wsBind]="draft.edit('feedbackDue')" />
      </ws-form-field>
      <div class="ws-actions">
        <button class="nl-button nl-button--primary" type="submit">
          <span class="nl-button__label">{{ t(vote() ? 'plan.save' : 'plan.add') }}</span>
        </button>
      </div>
    </form>
  `,
})
export class VotePlanForm implements OnInit {
  readonly gemeente = input.required<string>();
  readonly list = input.required<VoteList>();
  /** The vote to change, as it was when the page was made; a new one without. */
  readonly vote = input<VoteView>();
  /** The number of the vote that was saved. */
  readonly saved = output<number>();
  protected readonly draft = inject(VoteDraft);
  protected readonly t = this.draft.t;
  private readonly reads = inject(VotesApi);
  protected readonly said = useSaid();
  /** What somebody else saved meanwhile, with what was sent here. */
  protected readonly other = signal<{ readonly vote: VoteView; readonly typed: TypedPlan } | null>(null);
  /** Sending twice makes one. */
  private readonly id = newId();
  protected readonly momentWords = { date: this.t('plan.date'), time: this.t('plan.time'), zone: this.t('plan.zone') };
  protected readonly languageOptions = languages.map((value) => ({ value, label: this.t(`language.${value}`) }));
  protected readonly rungOptions = rungs.flatMap((value) =>
    value === 'inform' ? [] : [{ value, label: this.t(`rung.${value}`), help: this.t(`rung.${value}.help`) }],
  );

  constructor() {
    const document = inject(DOCUMENT);
    // from the list of what a vote lacks somebody comes for one field
    afterNextRender(() => {
      const place = document.getElementById(document.location.hash.slice(1).replace('stemming-options', 'keuzes'));
      place?.scrollIntoView();
      (place?.matches('fieldset') ? place.querySelector('input') : place)?.focus();
    });
  }

  ngOnInit(): void {
    this.draft.place.set({ gemeente: this.gemeente(), project: this.list().project.id });
    this.draft.base.set(this.vote());
    this.draft.seen.set(this.vote());
    this.draft.wijken.set(this.list().project.wijken);
    const [only, more] = this.list().project.wijken;
    // with one wijk there is nothing to choose
    if (this.vote() === undefined && only !== undefined && more === undefined)
      this.draft.model.update((fields) => ({ ...fields, wijk: only.slug }));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.other.set(null);
    const seen = this.draft.seen();
    const typed = this.draft.plan();
    const change =
      seen === undefined
        ? ({
            method: 'POST',
            path: votesPath(this.gemeente(), this.list().project.id),
            body: { id: this.id, ...typed },
          } as const)
        : ({
            method: 'PUT',
            path: `${votePath(this.gemeente(), seen.number)}/plan`,
            body: typed,
            version: seen.version,
          } as const);
    let number = seen?.number ?? 0;
    const saved = await this.draft.api.send(change, (answer) => {
      number = (answer as VoteView).number;
      return '';
    });
    if (saved) this.saved.emit(number);
    else if (seen !== undefined) await this.compare(seen, typed);
  }

  /** It was refused: perhaps because somebody else was first. */
  private async compare(seen: VoteView, typed: TypedPlan): Promise<void> {
    const vote = await this.reads.now(this.gemeente(), seen.number);
    if (vote !== undefined && vote.version !== seen.version) this.other.set({ vote, typed });
  }

  protected useMine(): void {
    this.draft.seen.set(this.other()?.vote);
    this.other.set(null);
    this.said.say(this.t('other.kept'));
  }

  protected useTheirs(): void {
    const vote = this.other()?.vote;
    this.draft.seen.set(vote);
    this.draft.base.set(vote);
    this.other.set(null);
    // what was refused is not there any more
    this.said.say('');
  }
}
