import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Alert, FieldControl, FormField, useTexts } from '@wijkspoor/platform/web';
import { Bind } from '@wijkspoor/platform/web/kit/bound-fields';
import { OptionGroup } from '@wijkspoor/platform/web/kit/option-group';
import type { BallotIdeas } from '@wijkspoor/voting/domain';
import { emptyOption, type TypedOption } from '../../domain/round/option-fields';
import { VotesApi } from './votes-api';
import { workVoteTexts } from './work-vote-texts';

type Idea = BallotIdeas['ideas'][number];
/** So many are shown at first, and so many more each time. */
const portion = 25;
const mostOptions = 200;

/** Takes ideas and themes of the project onto the ballot: search, tick several, take. */
@Component({
  selector: 'ws-ballot-picker',
  imports: [Alert, Bind, FieldControl, FormField, OptionGroup],
  template: `
    <details class="ws-more" (toggle)="opened.set(true)">
      <summary>{{ t('pick.open') }}</summary>
      <div class="ws-panel ws-panel--plain ws-form">
        <p class="ws-muted">{{ t('pick.text') }}</p>
        @if (read.error()) {
          <ws-alert kind="error">
            <p>{{ t('failed.load') }}</p>
          </ws-alert>
        }
        @if (loaded()) {
          @if (ideas().length + themes().length === 0) {
            <p>{{ t('pick.nothing') }}</p>
          } @else {
            @if (themes().length > 0) {
              <ws-option-group
                fieldId="onderwerpen"
                [legend]="t('pick.themes')"
                [options]="themes()"
                [(chosen)]="pickedThemes"
              />
            }
            @if (ideas().length > 0) {
              <ws-form-field fieldId="zoek-ideeen" [label]="t('pick.search')" size="medium">
                <input wsControl type="search" autocomplete="off" dir="auto" [wsBind]="search" />
              </ws-form-field>
              <p aria-live="polite">{{ t('pick.found', { n: found().length }) }}</p>
              @if (found().length > 0) {
                <ws-option-group
                  fieldId="ideeen"
                  [legend]="t('pick.ideas')"
                  [options]="shown()"
                  [chosen]="pickedIdeas()"
                  (chosenChange)="pick($event)"
                />
              } @else {
                <p>{{ t('pick.none') }}</p>
              }
              @if (found().length > shown().length) {
                <div class="ws-actions">
                  <button class="ws-pill" type="button" (click)="room.set(room() + portion)">
                    {{ t('pick.more', { n: hidden() }) }}
                  </button>
                </div>
              }
            }
            @if (refused(); as words) {
              <ws-alert kind="warning">
                <p>{{ words }}</p>
              </ws-alert>
            }
            <div class="ws-actions">
              <button class="nl-button nl-button--secondary" type="button" (click)="take()">
                <span class="nl-button__label">{{
                  count() === 0 ? t('pick.takeNone') : t('pick.take', { n: count() })
                }}</span>
              </button>
            </div>
          }
        }
      </div>
    </details>
  `,
})
export class BallotPicker {
  readonly gemeente = input.required<string>();
  readonly project = input.required<string>();
  /** What is on the ballot already: it is not offered again. */
  readonly options = input.required<readonly TypedOption[]>();
  /** New options; their ids are the taker's. */
  readonly taken = output<readonly TypedOption[]>();
  protected readonly t = useTexts(workVoteTexts);
  protected readonly portion = portion;
  protected readonly opened = signal(false);
  /** Read when somebody opens this, and not for who does not need it. */
  protected readonly read = inject(VotesApi).ballotIdeas(
    this.gemeente,
    computed(() => (this.opened() ? this.project() : '')),
  );
  protected readonly loaded = computed(() => this.read.hasValue());
  private readonly looked = signal('');
  protected readonly search = {
    value: (): string => this.looked(),
    set: (words: string): void => {
      this.looked.set(words);
      this.room.set(portion);
    },
  };
  protected readonly room = signal(portion);
  protected readonly pickedIdeas = signal<readonly string[]>([]);
  protected readonly pickedThemes = signal<readonly string[]>([]);
  protected readonly refused = signal('');
  protected readonly count = computed(() => this.pickedIdeas().length + this.pickedThemes().length);

  protected readonly ideas = computed<readonly Idea[]>(() => {
    const on = new Set(this.options().map(({ ideaId }) => ideaId));
    const all = this.read.hasValue() ? this.read.value().ideas : [];
    return all
      .filter(({ id }) => !on.has(id))
      .toSorted((one, other) => other.supporters - one.supporters || one.number - other.number);
  });
  protected readonly themes = computed(() => {
    const on = new Set(this.options().map(({ theme }) => theme));
    const all = this.read.hasValue() ? this.read.value().themes : [];
    return all.filter((one) => !on.has(one)).map((value) => ({ value, label: value }));
  });
  protected readonly found = computed(() => {
    const words = plain(this.looked()).split(/\s+/).filter(Boolean);
    return this.ideas().filter(({ number, title, text, theme, wijk }) => {
      const all = plain(`${number} ${title} ${text} ${theme} ${wijk.name}`);
      return words.every((word) => all.includes(word));
    });
  });
  protected readonly shown = computed(() =>
    this.found()
      .slice(0, this.room())
      .map(({ id, title, number, wijk, theme, supporters }) => ({
        ...{ value: id, label: title },
        help: [String(number), wijk.name, theme, this.t('pick.supporters', { n: supporters })]
          .filter(Boolean)
          .join(' · '),
      })),
  );
  protected readonly hidden = computed(() => Math.min(portion, this.found().length - this.shown().length));

  /** What was ticked and is not looked for now stays ticked. */
  protected pick(chosen: readonly string[]): void {
    const shown = new Set(this.shown().map(({ value }) => value));
    this.pickedIdeas.update((before) => [...before.filter((one) => !shown.has(one)), ...chosen]);
    this.refused.set('');
  }

  protected take(): void {
    const tooMany = this.options().length + this.count() > mostOptions;
    this.refused.set(this.count() === 0 ? this.t('pick.takeFirst') : tooMany ? this.t('pick.full') : '');
    if (this.refused() !== '') return;
    const ideas = this.ideas().filter(({ id }) => this.pickedIdeas().includes(id));
    this.taken.emit([
      ...ideas.map(({ id, title, text, number, wijk }) => ({
        ...emptyOption(0),
        ...{ title, text, ideaId: id, idea: { number, wijk: wijk.slug } },
      })),
      ...this.pickedThemes().map((theme) => ({ ...emptyOption(0), title: theme, theme })),
    ]);
    this.pickedIdeas.set([]);
    this.pickedThemes.set([]);
  }
}

/** Without capitals and signs above letters, as people search. */
const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
