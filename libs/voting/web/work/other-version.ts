import { Component, computed, input, output } from '@angular/core';
import type { VoteView } from '@wijkspoor/voting/domain';
import type { TypedPlan } from '../../domain/round/plan-fields';
import { useWorkVoteWords } from './work-vote-words';

/** What somebody else made of the plan meanwhile, beside what the reader typed: the reader decides which it will be. */
@Component({
  selector: 'ws-other-version',
  template: `
    <section class="ws-panel ws-stack-tight" aria-labelledby="ander">
      <h2 class="ws-h3" id="ander">{{ t('other.title') }}</h2>
      @if (rows().length > 0) {
        <p>{{ t('other.text') }}</p>
        <dl class="ws-pairs">
          @for (row of rows(); track row.name) {
            <div>
              <dt>{{ row.name }}</dt>
              <dd dir="auto">{{ row.text || t('about.missing') }}</dd>
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
export class OtherVersion {
  /** The vote as it is now. */
  readonly vote = input.required<VoteView>();
  /** What the reader sent. */
  readonly typed = input.required<TypedPlan>();
  readonly mine = output();
  readonly theirs = output();
  private readonly words = useWorkVoteWords();
  protected readonly t = this.words.t;
  protected readonly rows = computed(() => {
    const [vote, typed] = [this.vote(), this.typed()];
    const options = vote.options.map((one) => this.words.option(one, vote.buurten)).join('; ');
    return [
      { name: this.t('plan.name'), text: vote.title, same: vote.title === typed.title },
      { name: this.t('plan.intro'), text: vote.intro, same: vote.intro === typed.intro },
      { name: this.t('plan.wijk'), text: vote.wijk.name, same: vote.wijk.slug === typed.wijk },
      ...[...this.words.rows(vote), ...this.words.moreRows(vote)].map((row) => ({
        ...row,
        same: partsOf(row.field).every((part) => isSame(vote[part], typed[part])),
      })),
      { name: this.t('about.options'), text: options, same: isSame(vote.options.map(bare), typed.options.map(bare)) },
    ].filter(({ same }) => !same);
  });
}

type Part = keyof VoteView & keyof TypedPlan;

/** What a line of the plan is made of. */
function partsOf(field: keyof VoteView): readonly Part[] {
  if (field === 'closesAt') return ['opensAt', 'closesAt'];
  if (field === 'method') return ['method', 'most'];
  if (field === 'rule') return ['rule', 'seats'];
  return [field as Part];
}

type Bare = Record<
  'title' | 'text' | 'costCents' | 'ideaId' | 'theme' | 'category' | 'buurt' | 'translations',
  unknown
>;
const bare = ({ title, text, costCents, ideaId, theme, category, buurt, translations }: Bare) => [
  ...[title, text, costCents, ideaId, theme, category, buurt, translations],
];

/** Moments are the same however they are written. */
function isSame(one: unknown, other: unknown): boolean {
  const plain = (value: unknown): unknown =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value;
  return JSON.stringify(plain(one) ?? null) === JSON.stringify(plain(other) ?? null);
}
