import { daysLate } from '@wijkspoor/project/domain';

/** A round of questions or a vote that is over, while people did not hear yet what became of it; days as `2026-12-01`. */
export type Owed = {
  readonly kind: 'round' | 'vote';
  readonly number: number;
  readonly title: string;
  readonly wijk: string;
  /** The day by which it was promised. */
  readonly due: string;
};

/** What people still have to hear, what waits longest first, with the days it is late: promised in public, so late in public. */
export const owedAnswers = (owed: readonly Owed[], today: string) =>
  owed
    .map((one) => ({ ...one, daysLate: daysLate(one.due, today) }))
    .sort((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)) || a.number - b.number);
