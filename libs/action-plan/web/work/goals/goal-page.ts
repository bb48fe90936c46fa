import { Component, computed, inject, input } from '@angular/core';
import type { WorkText } from '@wijkspoor/action-plan/domain';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Badge, Outcome, useDates, useLinks, useSaid, useTexts } from '@wijkspoor/platform/web';
import { ProjectHead } from '@wijkspoor/project/web';
import { badgeOf } from '../../goals/goal-parts';
import { BringForm } from './bring-form';
import { GoalForm } from './goal-form';
import { GoalMoves } from './goal-moves';
import { GoalsApi } from './goals-api';
import { SmartBadges } from './smart-badges';
import { SuggestionItem } from './suggestion-item';
import { workTexts } from './work-texts';

/** One goal, or the plan: how it stands, its words and how it is measured, and what people proposed. */
@Component({
  selector: 'ws-work-goal-page',
  imports: [Badge, BringForm, GoalForm, GoalMoves, Outcome, ProjectHead, SmartBadges, SuggestionItem],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="one()?.project?.id ?? ''"
        [name]="one()?.project?.name ?? ''"
        [heading]="heading()"
        [failed]="!!read.error()"
      />
      <ws-outcome [words]="said.words()" />
      @if (one(); as text) {
        <div class="ws-stack">
          <p>
            <ws-badge [kind]="badge[text.state]">{{ t(stateKey()) }}</ws-badge>
          </p>
          @if (text.goal; as goal) {
            @if (text.state !== 'dropped') {
              <ws-smart-badges [smart]="goal.smart" />
            }
            @if (goal.parent; as parent) {
              <p>
                {{ t('one.parent') }}: <a dir="auto" [href]="hrefOf(parent.number)">{{ parent.title }}</a>
              </p>
            }
          }
          @if (decision(); as from) {
            <p>
              {{ t('one.priority') }}: <bdi>{{ from.title }}</bdi>
              <br />
              {{ t('one.decision') }} {{ from.decision }}:
              @if (from.href) {
                <a dir="auto" [href]="from.href">{{ from.decidedAs }}</a>
              } @else {
                <bdi>{{ from.decidedAs }}</bdi>
              }
            </p>
          }
          @if (publicHref(); as href) {
            <p>
              <a [href]="href">{{ t('one.public') }}</a>
            </p>
          }
        </div>
        @if (text.may.run === 'yes' && text.moves.length > 0) {
          <section class="ws-stack" aria-labelledby="zetten">
            <h2 class="ws-h3" id="zetten">{{ t('moves.title') }}</h2>
            <ws-goal-moves [gemeente]="slug()" [text]="text" (moved)="tell($event)" />
          </section>
        }
        <section class="ws-stack" aria-labelledby="voorstellen">
          <h2 class="ws-h3" id="voorstellen">{{ t('said.title') }}</h2>
          @for (row of suggestions(); track row.one.id) {
            <ws-suggestion-item
              [gemeente]="slug()"
              [one]="row.one"
              [number]="row.number"
              [now]="row.now"
              [version]="text.version"
              [mayRead]="text.may.read === 'yes'"
              [mayAnswer]="text.writable && text.state === 'open'"
              (answered)="tell(t('said.done'))"
            />
          } @empty {
            <p class="ws-panel">{{ t(text.state === 'draft' ? 'said.noneDraft' : 'said.none') }}</p>
          }
          @if (text.state === 'open' && text.may.bring === 'yes') {
            <ws-bring-form [gemeente]="slug()" [text]="text" (brought)="tell(t('bring.done'))" />
          }
        </section>
        <section class="ws-stack" aria-labelledby="schrijven">
          <h2 class="ws-h3" id="schrijven">{{ t('one.edit') }}</h2>
          @if (text.writable) {
            <ws-goal-form [gemeente]="slug()" [text]="text" (saved)="keep($event)" />
          } @else {
            <p class="ws-muted">{{ t('one.readOnly') }}</p>
            @for (paragraph of text.paragraphs; track paragraph.id) {
              <p class="ws-prose" dir="auto">{{ paragraph.words }}</p>
            }
          }
        </section>
        @if (parts().length > 0) {
          <section class="ws-stack-tight" aria-labelledby="delen">
            <h2 class="ws-h3" id="delen">{{ t('one.parts') }}</h2>
            <ul class="ws-list">
              @for (part of parts(); track part.number) {
                <li>
                  <a dir="auto" [href]="hrefOf(part.number)">{{ part.title }}</a>
                </li>
              }
            </ul>
          </section>
        }
        @if (trace().length > 0) {
          <section class="ws-stack-tight" aria-labelledby="gang">
            <h2 class="ws-h3" id="gang">{{ t('one.trace') }}</h2>
            <ol class="ws-list">
              @for (step of trace(); track $index) {
                <li dir="auto">{{ step }}</li>
              }
            </ol>
          </section>
        }
      }
    </div>
  `,
})
export class WorkGoalPage {
  readonly gemeente = input.required<GemeenteView>();
  /** How addresses name it. */
  readonly goal = input.required<string>();
  protected readonly t = useTexts(workTexts);
  protected readonly said = useSaid();
  private readonly links = useLinks();
  private readonly dates = useDates();
  protected readonly badge = badgeOf;
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(GoalsApi).goal(this.slug, this.goal);
  protected readonly one = computed((): WorkText | undefined => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly stateKey = computed(() => `state.${this.one()?.state ?? 'draft'}` as const);
  protected readonly heading = computed(() => {
    const text = this.one();
    return text?.kind === 'plan' ? this.t('one.plan') : (text?.title ?? this.t('one.title'));
  });
  protected readonly publicHref = computed(() => {
    const text = this.one();
    const [wijk] = text?.project.wijken ?? [];
    if (text === undefined || wijk === undefined || (text.state !== 'open' && text.state !== 'adopted')) return null;
    return this.links.gemeente(this.slug(), `/${wijk.slug}/doelen/${text.ref}`);
  });
  /** The decision whose priority this goal serves, where everybody reads it. */
  protected readonly decision = computed(() => {
    const from = this.one()?.goal?.priority ?? null;
    if (from === null) return null;
    const href = from.wijk === null ? '' : this.links.gemeente(this.slug(), `/${from.wijk}/besluiten/${from.decision}`);
    return { ...from, href };
  });
  /** What waits first, then the rest. */
  protected readonly suggestions = computed(() => {
    const rows = (this.one()?.paragraphs ?? []).flatMap((paragraph, at) =>
      paragraph.suggestions.map((one) => ({ one, number: at + 1, now: paragraph })),
    );
    const owed = (row: (typeof rows)[number]): boolean => row.one.state === 'waiting' || row.one.state === 'shown';
    return [...rows.filter(owed), ...rows.filter((row) => !owed(row))];
  });
  protected readonly parts = computed(() => this.one()?.goal?.parts ?? []);
  protected readonly trace = computed(() =>
    (this.one()?.trace ?? []).map(({ to, words, on }) =>
      [`${this.t(`state.${to}`)}, ${this.dates.day(on)}`, words].filter((part) => part !== '').join('. '),
    ),
  );
  protected readonly hrefOf = (number: number): string => this.links.gemeente(this.slug(), `/werk/doelen/${number}`);

  /** What was saved is what the next move is about: nobody waits for it to be read anew. */
  protected keep(text: WorkText): void {
    this.said.say(this.t('one.saved'));
    this.read.set(text);
  }

  protected tell(words: string): void {
    this.said.say(words);
    this.read.reload();
  }
}
