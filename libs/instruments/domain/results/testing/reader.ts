import type { ClosedQuestion } from '../../instrument/definition';
import { ageBands } from '../counts';
import { bandsOf } from '../figures';
import type { ShownFigure } from '../rounding';
import type { ShownQuestion } from '../shown-question';
import type { ShownResults } from '../shown-results';
import { type Known, Polytope } from './polytope';
import type { Answer } from './simulated-round';

/** What is asked of an answer: its score, or whether it is in one part of the scale or is one option. */
type Aspect = { readonly question: ClosedQuestion; readonly part: string | null };
/** One published figure: a sum over known answers, each counted with a factor. */
type Figure = { readonly answers: ReadonlyMap<string, number>; readonly low: number; readonly high: number };
type Shown = Pick<ShownQuestion, 'key' | 'mean' | 'distribution'>;
/** How much an answer counts for. */
type Weight = (answer: Answer) => number;

/** A group or person under the limit whose answers can have one sum only. */
export type Recovered = { readonly question: string; readonly part: string | null; readonly people: number };

/**
 * A reader who keeps everything that was ever shown and does sums with it. It knows more than anybody can: whose answers are in
 * each figure, also in which of several moments, and how many these are exactly. Only the answers themselves it does not know.
 */
export class Reader {
  private readonly figures = new Map<string, { aspect: Aspect; figures: Map<string, Figure> }>();
  private readonly values = new Map<string, number>();
  /** Groups that were shown before and stayed as they were. */
  private readonly seen = new Set<readonly Shown[]>();

  constructor(private readonly questions: readonly ClosedQuestion[]) {}

  /**
   * @param behind answers to the question at a place (from 1) that are counted in what is shown.
   * @param weight of an answer in what is shown with weights.
   */
  read(shown: ShownResults, behind: (place: number) => readonly Answer[], weight: Weight): void {
    for (const [index, question] of this.questions.entries()) {
      const answers = behind(index + 1);
      for (const { id, value } of answers) this.values.set(`${question.key} ${id}`, value);
      this.note(question, shown.questions[index], answers);
      const weighted = this.seen.has(shown.weighted ?? [])
        ? undefined
        : shown.weighted?.find(({ key }) => key === question.key);
      this.note(question, weighted, answers, weight);
      for (const axis of ['age', 'buurt'] as const) {
        for (const { of, withSilent, questions } of shown[axis] ?? []) {
          if (this.seen.has(questions)) continue;
          const places = [...of.map((name) => placeOf(axis, name)), ...(withSilent ? [0] : [])];
          const inGroup = answers.filter((answer) => places.includes(answer[axis]));
          this.note(question, questions[index], inGroup);
        }
      }
    }
    for (const { questions } of [...(shown.age ?? []), ...(shown.buurt ?? [])]) this.seen.add(questions);
    if (shown.weighted !== null) this.seen.add(shown.weighted);
  }

  private note(question: ClosedQuestion, shown: Shown | undefined, answers: readonly Answer[], weight?: Weight): void {
    if (shown === undefined || answers.length === 0) return;
    const n = answers.length;
    const all = answers.reduce((sum, answer) => sum + (weight?.(answer) ?? 1), 0);
    const factors = new Map(answers.map((answer) => [answer.id, ((weight?.(answer) ?? 1) * n) / all]));
    const whole = weight === undefined ? { up: Math.ceil, down: Math.floor } : { up: Number, down: Number };
    if (shown.mean !== null) {
      const { low, high } = sumsOf(shown.mean, stepOf(question) / 2, n);
      this.keep({ question, part: null }, factors, whole.up(low - 1e-6), whole.down(high + 1e-6));
    }
    for (const { part, percent } of shown.distribution ?? []) {
      const inPart = answers.filter(({ value }) => isIn(question, part, value));
      const count = inPart.reduce((sum, { id }) => sum + (factors.get(id) ?? 0), 0);
      const { low, high } = partOf(percent, count, n, shown.distribution?.length ?? 0);
      this.keep({ question, part }, factors, whole.up(low - 1e-6), whole.down(high + 1e-6));
    }
  }

  private keep(aspect: Aspect, answers: Figure['answers'], low: number, high: number): void {
    const key = `${aspect.question.key} ${aspect.part ?? ''}`;
    const known = this.figures.get(key) ?? { aspect, figures: new Map<string, Figure>() };
    const counted = [...answers].map(([id, factor]) => `${id} ${factor}`).sort();
    known.figures.set(counted.join(), { answers, low, high });
    this.figures.set(key, known);
  }

  /**
   * Everything under the limit that has become known: of people who are in the same figures, and the difference of two such
   * groups. The limit of a mean is 10, of a distribution 30.
   */
  recovered(): readonly Recovered[] {
    return [...this.figures.values()].flatMap(({ aspect, figures }) =>
      this.recoveredOf(aspect, [...figures.values()], aspect.part === null ? 10 : 30),
    );
  }

  private recoveredOf(aspect: Aspect, figures: readonly Figure[], limit: number): readonly Recovered[] {
    const groups = groupsBy(figures);
    const range = aspect.part === null ? rangeOfScores(aspect.question) : { min: 0, max: 1 };
    const sizes = groups.map(({ ids }) => ids.length);
    const space = new Polytope(
      groups.map(({ ids }) => ({
        low: range.min * ids.length,
        high: range.max * ids.length,
        value: ids.reduce((sum, id) => sum + this.scoreOf(aspect, id), 0),
      })),
      figures.map(({ low, high }, index): Known => ({
        low,
        high,
        factors: new Map(
          groups.flatMap(({ inFigures }, at) =>
            inFigures.has(index) ? [[at, inFigures.get(index) ?? 0] as const] : [],
          ),
        ),
      })),
    );
    return targetsOf(sizes, limit).flatMap((target) => {
      const { low, high } = space.rangeOf(target);
      if (Math.floor(high + 1e-6) > Math.ceil(low - 1e-6)) return [];
      const people = [...target.keys()].reduce((all, at) => all + (sizes[at] ?? 0), 0);
      return [{ question: aspect.question.key, part: aspect.part, people }];
    });
  }

  private scoreOf({ question, part }: Aspect, id: string): number {
    const value = this.values.get(`${question.key} ${id}`)!;
    return part === null ? value : Number(isIn(question, part, value));
  }
}

/** Single groups, and differences of two. */
function targetsOf(sizes: readonly number[], limit: number): ReadonlyMap<number, number>[] {
  const small = [...sizes.keys()].filter((at) => (sizes[at] ?? 0) < limit);
  const together = (at: number, other: number) => (sizes[at] ?? 0) + (sizes[other] ?? 0);
  const differences = small.flatMap((at, index) =>
    small
      .slice(index + 1)
      .filter((other) => together(at, other) < limit)
      .map((other) => new Map([[at, 1]]).set(other, -1)),
  );
  return [...small.map((at) => new Map([[at, 1]])), ...differences.slice(0, 40)];
}

/** Answers that are counted alike in the same figures. */
function groupsBy(figures: readonly Figure[]) {
  const found = new Map<string, [number, number][]>();
  figures.forEach(({ answers }, index) => {
    for (const [id, factor] of answers) found.set(id, [...(found.get(id) ?? []), [index, factor]]);
  });
  const groups = new Map<string, { ids: string[]; inFigures: ReadonlyMap<number, number> }>();
  for (const [id, counted] of found) {
    const key = counted.join(' ');
    const group = groups.get(key) ?? { ids: [], inFigures: new Map(counted) };
    group.ids.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function sumsOf({ value, bound }: ShownFigure, half: number, n: number) {
  return {
    low: bound === 'atMost' ? Number.NEGATIVE_INFINITY : n * (value - half),
    high: bound === 'atLeast' ? Number.POSITIVE_INFINITY : n * (value + half),
  };
}

/**
 * How many of `n` people are in a part. Of an exact percentage the reader is given the rounded count it was made of. Parts that are
 * "at most 5" are of a rounded count, in a group whose rounded parts can add up to 7 more; "at least 95" leaves that to the others.
 */
function partOf({ bound }: ShownFigure, count: number, n: number, parts: number) {
  const about = Math.round(count / 5) * 5;
  const most = Math.floor((0.055 * (n + 7.5)) / 5) * 5 + 2.5;
  if (bound === 'exact') return { low: about - 2.5, high: about + 2.5 };
  return bound === 'atMost' ? { low: 0, high: most } : { low: n - (parts - 1) * most, high: n };
}

const stepOf = ({ kind }: ClosedQuestion): number => (kind === 'number' ? 1 : 0.1);

const rangeOfScores = (question: ClosedQuestion) =>
  question.kind === 'scale' || question.kind === 'number' ? question : { min: 0, max: 1 };

function isIn(question: ClosedQuestion, part: string, value: number): boolean {
  if (question.kind === 'one') return question.options[value - 1]?.key === part;
  if (question.kind !== 'scale') return false;
  return bandsOf(question).some((band) => band.part === part && value >= band.from && value <= band.to);
}

const placeOf = (axis: 'age' | 'buurt', name: string): number =>
  axis === 'age' ? (ageBands as readonly string[]).indexOf(name) + 1 : Number(name.slice(-1));
