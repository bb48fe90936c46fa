import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { rungs } from '@wijkspoor/instruments/domain';
import {
  Alert,
  ErrorSummary,
  FieldControl,
  FormField,
  newId,
  useApiForm,
  useLinks,
  useTexts,
} from '@wijkspoor/platform/web';
import { Bind, type BoundField, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import type { DecisionView } from '@wijkspoor/voting/domain';
import { DecisionHead } from './decision-head';
import { DecisionsApi, decisionsPath } from './decisions-api';
import { workDecisionTexts } from './work-decision-texts';

/** Makes a decision: from a closed vote, or from nothing with the rung that was said beforehand. */
@Component({
  selector: 'ws-decision-add-page',
  imports: [Alert, Bind, DecisionHead, ErrorSummary, FieldControl, FormField],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-decision-head
        [gemeente]="slug()"
        [project]="list()?.project"
        [heading]="t('add.title')"
        [lead]="t('add.lead')"
      />
      @if (read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.one') }}</p>
        </ws-alert>
      }
      @if (list(); as list) {
        <form class="ws-form" method="post" (submit)="send($event)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <ws-form-field
            [fieldId]="api.id('title')"
            [label]="t('add.name')"
            [description]="t('add.nameHelp')"
            [error]="api.error('title')"
          >
            <input wsControl type="text" autocomplete="off" maxlength="150" dir="auto" [wsBind]="edit('title')" />
          </ws-form-field>
          @if (before().length > 0) {
            <ws-form-field
              [fieldId]="api.id('replaces')"
              [label]="t('add.replaces')"
              [description]="t('add.replacesHelp')"
              [error]="api.error('replaces')"
            >
              <select wsControl [wsBind]="edit('replaces')">
                <option value="">{{ t('add.replacesNone') }}</option>
                @for (one of before(); track one.number) {
                  <option [value]="one.number">{{ one.title }}</option>
                }
              </select>
            </ws-form-field>
          }
          @if (corrected() === undefined) {
            <ws-form-field
              [fieldId]="api.id('wijk')"
              [label]="t('add.wijk')"
              [description]="list.project.wijken.length === 0 ? t('add.noWijken') : ''"
              [error]="api.error('wijk')"
              size="medium"
            >
              <select wsControl [wsBind]="edit('wijk')">
                <option value="">{{ t('choose') }}</option>
                @for (wijk of list.project.wijken; track wijk.slug) {
                  <option [value]="wijk.slug">{{ wijk.name }}</option>
                }
              </select>
            </ws-form-field>
            <ws-form-field
              [fieldId]="api.id('vote')"
              [label]="t('add.vote')"
              [description]="t('add.voteHelp')"
              [error]="api.error('vote')"
            >
              <select wsControl [wsBind]="voteField">
                <option value="">{{ t('add.noVote') }}</option>
                @for (vote of votes(); track vote.number) {
                  <option [value]="vote.number">{{ vote.title }} ({{ t(rungKey(vote.rung)) }})</option>
                }
              </select>
            </ws-form-field>
            @if (typed().vote === null) {
              <ws-form-field
                [fieldId]="api.id('rung')"
                [label]="t('add.rung')"
                [description]="t('add.rungHelp')"
                [error]="api.error('rung')"
                size="medium"
              >
                <select wsControl [wsBind]="edit('rung')">
                  <option value="">{{ t('choose') }}</option>
                  @for (rung of rungs; track rung) {
                    <option [value]="rung">{{ t(rungKey(rung)) }}</option>
                  }
                </select>
              </ws-form-field>
            }
          }
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t('add.go') }}</span>
            </button>
          </div>
        </form>
      }
    </div>
  `,
})
export class DecisionAddPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  protected readonly t = useTexts(workDecisionTexts);
  private readonly links = useLinks();
  private readonly router = inject(Router);
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(DecisionsApi).list(this.slug, this.project);
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  /** What can still be replaced. */
  protected readonly before = computed(() =>
    (this.list()?.items ?? []).filter(({ state, replacedBy }) => state === 'published' && replacedBy === null),
  );
  /** What it corrects: wijk, vote and rung are those. */
  protected readonly corrected = computed(() =>
    this.before().find(({ number }) => String(number) === this.model().replaces),
  );
  /** Votes of the wijk that was chosen. */
  protected readonly votes = computed(() =>
    (this.list()?.votes ?? []).filter(({ wijk }) => this.model().wijk === '' || this.model().wijk === wijk),
  );
  protected readonly rungs = rungs;
  protected readonly rungKey = (rung: (typeof rungs)[number]) => `rung.${rung}` as const;
  protected readonly model = linkedSignal(() => {
    // with one wijk there is nothing to choose; a vote that was counted last is the likely one
    const [only, more] = this.list()?.project.wijken ?? [];
    const [vote] = this.list()?.votes ?? [];
    return {
      ...{ title: '', rung: '', replaces: '', vote: vote === undefined ? '' : String(vote.number) },
      wijk: only !== undefined && more === undefined ? only.slug : '',
    };
  });
  protected readonly edit = boundFields(this.model);
  /** Shows none when the vote that was chosen is of another wijk. */
  protected readonly voteField: BoundField = {
    value: () => String(this.typed().vote ?? ''),
    set: (vote) => this.edit('vote').set(vote),
  };
  /** Sending twice makes one. */
  private readonly id = newId();
  protected readonly api = useApiForm(
    'besluit',
    {
      ...{ title: this.t('add.name'), wijk: this.t('add.wijk'), vote: this.t('add.vote') },
      ...{ rung: this.t('add.rung'), replaces: this.t('add.replaces') },
    },
    this.t('failed.load'),
  );

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { title, replaces } = this.model();
    const { wijk, vote, rung } = this.corrected()?.kept ?? this.typed();
    const body = {
      ...{ id: this.id, title, wijk, vote, rung: vote === null ? rung : null },
      replaces: replaces === '' ? null : Number(replaces),
    };
    let number = 0;
    const path = decisionsPath(this.slug(), this.project());
    const made = await this.api.send({ method: 'POST', path, body }, (answer) => {
      number = (answer as DecisionView).number;
      return '';
    });
    if (made)
      await this.router.navigateByUrl(
        `${this.links.gemeente(this.slug(), `/werk/prioriteiten/${number}`)}?gelukt=gemaakt`,
      );
  }

  protected typed() {
    const { wijk, vote, rung } = this.model();
    // a vote of another wijk is not on the list any more
    const chosen = this.votes().find(({ number }) => String(number) === vote);
    return { wijk: wijk || undefined, vote: chosen?.number ?? null, rung: rung || null };
  }
}
