import type { ClosedQuestion } from '../instrument/definition';

/** Age bands as CBS counts the population of a buurt, from young to old. */
export const ageBands = ['0-14', '15-24', '25-44', '45-64', '65+'] as const;
/** One band of ages in whole years, both ends included. */
export type AgeBand = (typeof ageBands)[number];

/** How a form came in. */
export const channels = ['link', 'code', 'paper', 'assisted'] as const;
/** How one form came in: over the open `link`, with a `code`, typed over from `paper`, or written for somebody by a key person (`assisted`). */
export type Channel = (typeof channels)[number];

/**
 * One cell of a round's roll-up: how many forms of this buurt and age band gave this value to this question.
 * Everything else is a sum of cells.
 */
export type Cell = {
  /** Place in the round's list of buurten, from 1; 0 when it was not said. */
  readonly buurt: number;
  /** Place in `ageBands`, from 1; 0 when it was not said. */
  readonly age: number;
  /** Place among the closed questions, from 1; 0 counts the forms themselves (value 0); -1 counts them per channel (value: its place, from 1). */
  readonly question: number;
  /** As it is stored: a score, the number of an option, the sum of 2^(number - 1) over several options, a number. */
  readonly value: number;
  /** Forms, at least 1. */
  readonly n: number;
};

/** All that was counted of one round: exact, so never shown as it is. */
export type RoundCounts = {
  readonly questions: readonly ClosedQuestion[];
  readonly buurten: readonly { readonly code: string; readonly name: string }[];
  readonly cells: readonly Cell[];
};

/** Age bands as people say them: neighbours as one, `0-14` and `15-24` as `0-24`; any other band stays as it is. */
export const ageSpans = (ages: readonly string[]): readonly string[] =>
  ageBands
    .filter((age) => ages.includes(age))
    .reduce<readonly string[]>((spans, age) => {
      const last = spans.at(-1);
      const [from = '', until] = (last ?? '').split('-');
      const follows = until !== undefined && Number(until) + 1 === Number.parseInt(age, 10);
      return follows
        ? [...spans.slice(0, -1), age.endsWith('+') ? `${from}+` : `${from}-${age.split('-')[1]}`]
        : [...spans, age];
    }, []);
