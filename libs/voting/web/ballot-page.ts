import { Component, computed, inject, Injector, input, type OnInit, runInInjectionContext } from '@angular/core';
import { Choice, ErrorSummary, FieldControl, FormField, Icon, usePlainForm } from '@wijkspoor/platform/web';
import type { MyBallot, PublicVote } from '@wijkspoor/voting/domain';
import { ballotFields } from '../domain/ballot/ballot-fields';
import { VoteParts } from './vote-parts';

/** The ballot: everything there is to choose on one page, without dragging. What was voted before is filled in. */
@Component({
  selector: 'ws-ballot-page',
  imports: [Choice, ErrorSummary, FieldControl, FormField, Icon],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-section--top ws-stack-wide">
      <ws-error-summary [heading]="given.heading" [errors]="given.errors" />
      <div class="ws-stack">
        <h1>{{ t('ballot.title') }}</h1>
        <p class="ws-lead" dir="auto" [attr.lang]="own()">{{ vote().title }}</p>
        <p class="ws-prose">
          <strong>{{ limit() }}</strong> {{ t('ballot.none') }}
        </p>
      </div>
      <form class="ws-form" method="post" novalidate>
        @if (vote().method === 'points') {
          <fieldset class="ws-choices" [attr.id]="given.id('choices')" tabindex="-1">
            <legend class="ws-h3">{{ t('ballot.label') }}</legend>
            @if (given.error('choices'); as error) {
              <p class="utrecht-form-field__error-message"><ws-icon name="error" />{{ error }}</p>
            }
            @for (option of options(); track option.place) {
              <ws-form-field
                [fieldId]="idOf(option.place)"
                [label]="option.title"
                [description]="option.text"
                [error]="given.error('choices.' + option.place)"
                [lang]="option.lang"
                size="short"
              >
                <input
                  wsControl
                  type="text"
                  inputmode="numeric"
                  autocomplete="off"
                  maxlength="4"
                  dir="ltr"
                  [name]="'choice.' + option.place"
                  [value]="chosenAt(option.place)"
                />
              </ws-form-field>
              @if (aboutOf(option); as about) {
                <p class="ws-small">{{ about }}</p>
              }
              @if (option.href) {
                <p>
                  <a [href]="option.href">
                    {{ t('vote.idea') }} <span class="ws-vh" [attr.lang]="option.lang">{{ option.title }}</span>
                  </a>
                </p>
              }
            }
          </fieldset>
        } @else {
          <fieldset class="ws-choices" [attr.id]="given.id('choices')" tabindex="-1">
            <legend class="ws-h3">{{ t('ballot.label') }}</legend>
            @if (given.error('choices'); as error) {
              <p class="utrecht-form-field__error-message"><ws-icon name="error" />{{ error }}</p>
            }
            <div class="ws-choices__rows">
              @for (option of options(); track option.place) {
                <ws-choice
                  [for]="idOf(option.place)"
                  [label]="option.title"
                  [help]="aboutOf(option)"
                  [own]="option.text"
                  [lang]="option.lang"
                >
                  <input
                    type="checkbox"
                    value="1"
                    [id]="idOf(option.place)"
                    [name]="'choice.' + option.place"
                    [attr.checked]="chosenAt(option.place) === '1' ? '' : null"
                  />
                </ws-choice>
                @if (option.href) {
                  <p>
                    <a [href]="option.href">
                      {{ t('vote.idea') }} <span class="ws-vh" [attr.lang]="option.lang">{{ option.title }}</span>
                    </a>
                  </p>
                }
              }
            </div>
          </fieldset>
        }
        @if (vote().asksBuurt) {
          <ws-form-field
            [fieldId]="given.id('buurt')"
            [label]="t('ballot.buurt')"
            [description]="t('ballot.buurtHelp')"
            [error]="given.error('buurt')"
            size="medium"
          >
            <select wsControl name="buurt">
              <option value="">{{ t('ballot.buurtNone') }}</option>
              @for (buurt of vote().buurten; track buurt.code) {
                <option [value]="buurt.code" [attr.selected]="buurt.code === livesIn() ? '' : null">
                  {{ buurt.name }}
                </option>
              }
            </select>
          </ws-form-field>
        }
        <div class="ws-actions ws-actions--fill">
          <button class="nl-button nl-button--primary" type="submit" name="do" value="cast">
            <span class="nl-button__label">{{ t(ballot().cast ? 'ballot.again' : 'ballot.go') }}</span>
          </button>
        </div>
      </form>
      <p>
        <a [href]="base()">{{ t('toVote') }}</a>
      </p>
    </div>
  `,
})
export class BallotPage extends VoteParts implements OnInit {
  readonly ballot = input.required<MyBallot>();
  private readonly injector = inject(Injector);
  /** Every option is a field that a refusal can name, so it is made when these are known. */
  protected given!: ReturnType<typeof usePlainForm>;
  /** What was typed when the ballot was refused; else what was said before. */
  protected readonly livesIn = computed(() =>
    this.given.heading === '' ? (this.ballot().buurt ?? '') : this.given.value('buurt'),
  );
  protected readonly limit = computed(() => {
    const { method, most, budgetCents } = this.vote();
    return method === 'budget'
      ? this.t('ballot.budget', { amount: this.words.money(budgetCents ?? 0) })
      : this.t(`ballot.${method}`, { n: most ?? 0 });
  });
  protected readonly idOf = (place: number): string => this.given.id(`choices.${place}`);

  /** What was typed when the ballot was refused; else what was voted before. */
  protected chosenAt(place: number): string {
    if (this.given.heading !== '') return this.given.value(`choice.${place}`);
    const points = this.ballot().choices[place] ?? 0;
    return points > 0 ? String(points) : '';
  }

  /** Cost, category and where; the text is in a language of its own. */
  protected aboutOf({
    category,
    costCents,
    buurt,
  }: Pick<PublicVote['options'][number], 'category' | 'costCents' | 'buurt'>): string {
    return [
      ...(costCents === null ? [] : [this.t('vote.costs', { amount: this.words.money(costCents) })]),
      ...(category === null ? [] : [this.t('vote.category', { category })]),
      ...[this.whereOf({ buurt })].filter((one) => one !== ''),
    ].join(' · ');
  }

  ngOnInit(): void {
    const fields = ballotFields(this.options(), { choices: this.t('ballot.label'), buurt: this.t('ballot.buurt') });
    this.given = runInInjectionContext(this.injector, () => usePlainForm('cast', fields));
    this.page.title(`${this.t('ballot.title')} | ${this.vote().title} | Wijkspoor`);
  }
}
