import { type Cell, channels, type RoundCounts } from '../counts';

/** One answer to one question, as long as it stays: a changed answer is another one. Never seen by a reader. */
export type Answer = {
  readonly id: string;
  readonly buurt: number;
  readonly age: number;
  readonly value: number;
};

type Form = {
  id: number;
  buurt: number;
  age: number;
  channel: number;
  answers: { value: number | null; since: number }[];
};
/** A form as somebody hands it in. */
export type HandedIn = Pick<Form, 'buurt' | 'age'> & { readonly answers: readonly (number | null)[] };

/** The same numbers for the same seed, 0 to 1 (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A round in which forms come, change and go. */
export class SimulatedRound {
  private readonly forms = new Map<number, Form>();
  private readonly changed = new Set<number>();
  private moment = 0;

  constructor(
    readonly questions: RoundCounts['questions'],
    readonly buurten: number,
  ) {}

  add({ buurt, age, answers }: HandedIn): number {
    const id = ++this.moment;
    const given = answers.map((value) => ({ value, since: id }));
    this.forms.set(id, { id, buurt, age, channel: 1 + (id % channels.length), answers: given });
    this.changed.add(id);
    return id;
  }

  /** @param place of the question, from 1. */
  change(id: number, place: number, value: number | null): void {
    const form = this.forms.get(id);
    if (form?.answers[place - 1] === undefined || form.answers[place - 1]?.value === value) return;
    form.answers[place - 1] = { value, since: ++this.moment };
    this.changed.add(id);
  }

  remove(id: number): void {
    if (this.forms.delete(id)) this.changed.add(id);
  }

  ids(): readonly number[] {
    return [...this.forms.keys()];
  }

  /** Forms that came, changed or went since they were last asked for by `reset`. */
  changes(): number {
    return this.changed.size;
  }

  reset(): void {
    this.changed.clear();
  }

  answersTo(place: number): readonly Answer[] {
    return [...this.forms.values()].flatMap(({ id, buurt, age, answers }) => {
      const { value, since } = answers[place - 1]!;
      return value === null ? [] : [{ id: `${id} ${since}`, buurt, age, value }];
    });
  }

  counts(): RoundCounts {
    const cells = new Map<string, Cell>();
    const count = (cell: Omit<Cell, 'n'>) => {
      const key = JSON.stringify(cell);
      cells.set(key, { ...cell, n: (cells.get(key)?.n ?? 0) + 1 });
    };
    for (const { buurt, age, channel } of this.forms.values()) {
      count({ buurt, age, question: 0, value: 0 });
      count({ buurt, age, question: -1, value: channel });
    }
    for (const place of this.questions.keys()) {
      for (const { buurt, age, value } of this.answersTo(place + 1)) count({ buurt, age, question: place + 1, value });
    }
    const names = Array.from({ length: this.buurten }, (_, index) => `BU0000000${index + 1}`);
    return {
      questions: this.questions,
      buurten: names.map((code) => ({ code, name: code })),
      cells: [...cells.values()],
    };
  }
}

/** Questions of every kind: of all sizes of range, one often skipped, one nearly all agree on. */
export function questionsOfEveryKind(): RoundCounts['questions'] {
  const text = { nl: 'x' };
  const scale = (key: string, min: number, max: number) =>
    ({ key, kind: 'scale', text, name: text, min, max, low: text, high: text }) as const;
  const options = ['bus', 'bike', 'car'].map((key) => ({ key, text }));
  return [
    scale('green', 1, 10),
    scale('oftenSkipped', 1, 10),
    scale('agreed', 1, 5),
    { key: 'travel', kind: 'one', text, name: text, options },
    { key: 'years', kind: 'number', text, name: text, min: 0, max: 100 },
  ];
}
