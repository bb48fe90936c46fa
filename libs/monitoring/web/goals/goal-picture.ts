import { Component, computed, input } from '@angular/core';
import { goalPicture, type PublicGoal, type ShownMeasurement } from '@wijkspoor/monitoring/domain';
import { useGoalWords } from './goal-words';

/** A goal over time: the plan, and what was measured, each kind with a mark of its own. The table beside it says the same. */
@Component({
  selector: 'ws-goal-picture',
  template: `
    @if (picture(); as drawn) {
      <svg
        class="ws-lanes"
        role="img"
        [attr.viewBox]="'0 0 ' + drawn.width + ' ' + drawn.height"
        [attr.aria-labelledby]="id() + 't'"
        [attr.aria-describedby]="id() + 'd'"
      >
        <title [id]="id() + 't'">{{ words.t('picture', { title: goal().title }) }}</title>
        <desc [id]="id() + 'd'">{{ spoken() }}</desc>
        @for (panel of panels(); track $index) {
          <text x="0" [attr.y]="panel.top + 13">{{ panel.label }}</text>
          @for (tick of panel.ticks; track tick.y) {
            <path class="ws-lanes__grid" [attr.d]="'M' + drawn.left + ' ' + tick.y + 'H' + drawn.right" />
            <text [attr.x]="drawn.left - 8" [attr.y]="tick.y + 5" text-anchor="end">{{ tick.text }}</text>
          }
          @if (panel.expected) {
            <path class="ws-lanes__line" stroke-dasharray="5 5" [attr.d]="panel.expected" />
          }
          @if (panel.path) {
            <path class="ws-lanes__line" [attr.d]="panel.path" />
          }
          @for (mark of panel.marks; track $index) {
            <path [class]="mark.look" [attr.d]="mark.d" />
          }
        }
        @for (year of years(); track year.x) {
          <text [attr.x]="year.x" [attr.y]="drawn.height - 4" [attr.text-anchor]="year.anchor">{{ year.text }}</text>
        }
      </svg>
      @if (standing().line !== null) {
        <p class="ws-small ws-muted">{{ words.t('dashed') }}</p>
      }
    }
  `,
})
export class GoalPictureFigure {
  readonly goal = input.required<Pick<PublicGoal, 'title' | 'indicator' | 'unit'>>();
  readonly standing = input.required<Pick<PublicGoal['standing'], 'line'>>();
  /** Those that stand, the oldest first. */
  readonly measurements = input.required<readonly ShownMeasurement[]>();
  /** Begins the ids of title and description. */
  readonly id = input.required<string>();
  protected readonly words = useGoalWords();
  protected readonly picture = computed(() => goalPicture(this.standing().line, this.measurements()));
  protected readonly panels = computed(() => {
    const { unit, indicator } = this.goal();
    return (this.picture()?.panels ?? []).map(({ of, top, ticks, expected, path, marks }) => ({
      ...{ top, expected, path },
      label: shorten(this.words.measure(of?.unit ?? unit, of, indicator)),
      ticks: ticks.map(({ y, value }) => ({ y, text: this.words.tick(value) })),
      marks: marks.map(({ kind, x, y }) => ({
        look: kind === 'context' ? 'ws-lanes__buurt' : 'ws-lanes__wijk',
        d: shapes[kind](x, y),
      })),
    }));
  });
  protected readonly years = computed(() => {
    const all = this.picture()?.years ?? [];
    return all.map(({ x, year }) => ({ x, text: String(year), anchor: x > 290 ? 'end' : x < 70 ? 'start' : 'middle' }));
  });
  protected readonly spoken = computed(() => this.words.t('pictureText', { n: this.measurements().length }));
}

/** A sign per kind: a ring for what changed, a square for what was done, a triangle for how we work, an open ring for the place. */
const ring = (x: number, y: number): string => `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0-10 0z`;
const shapes: Readonly<Record<ShownMeasurement['kind'], (x: number, y: number) => string>> = {
  outcome: ring,
  output: (x, y) => `M${x - 4} ${y - 4}h8v8h-8z`,
  process: (x, y) => `M${x - 6} ${y + 5}h12l-6-11z`,
  context: ring,
};

/** So much fits above a scale; the table has all of it. */
const longest = 40;
const shorten = (words: string): string => {
  const letters = [...words];
  return letters.length <= longest ? words : `${letters.slice(0, longest - 1).join('')}…`;
};
