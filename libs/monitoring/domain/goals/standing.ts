import { daysBetween, daysLater } from '@wijkspoor/platform/domain';
import { beginOf, type ExpectedLine, expectedLine, expectedOn, type GoalAim } from './expected-line';
import { type Measured, ofIndicator } from './measurement';

/** From best to worst, but for the first: nothing to judge. */
export const standingCodes = ['notMeasured', 'reached', 'onTrack', 'behind', 'red'] as const;
/** How a goal stands in one word; `notMeasured` also when there is no line to hold a measurement against. */
export type StandingCode = (typeof standingCodes)[number];

export const dueCodes = ['baseline', 'final', 'yearly'] as const;
/** Which measurement is late: the one it begins with, the one of its last day, or the one of every year. */
export type DueCode = (typeof dueCodes)[number];

/** How a goal stands. */
export type GoalStanding = {
  readonly code: StandingCode;
  /** The last measurement of the indicator, and what the line expected on that day; null without one. */
  readonly last: { readonly value: number; readonly on: string; readonly expected: number | null } | null;
  readonly line: ExpectedLine | null;
  readonly due: DueCode | null;
  /** The day from which somebody knew that it is red and nobody wrote what changes; null when it is not red, or they did. */
  readonly redSince: string | null;
  /** The last day to write it. */
  readonly noteBy: string | null;
  readonly escalates: boolean;
};

/** So much of the way may be missing before a goal is no longer on track, and before it is red. Ours: no source gives a number. */
const behindFrom = 0.1;
const redFrom = 0.25;
/** Red for so many days without a note asks for attention: "rood zonder bijstuurnotitie ouder dan 30 dagen". */
export const daysForNote = 30;

/**
 * Judges a goal by the last measurement of its indicator, against the straight line on the day of that measurement: what was
 * measured in spring is not held against autumn. How far it lags is counted as a part of the whole way from baseline to target:
 * up to a tenth is on track, up to a quarter is behind, more is red. From its last day on a goal is reached or not. A goal that
 * has to stay where it is lags by how far it left its target, as a part of that target.
 *
 * Red asks for a note about what changes. A note answers every measurement that was written down up to its day; a later one that
 * is red again asks again. After thirty days without one the goal escalates.
 * @param measurements of this goal, in any order, with those that were corrected.
 * @param notes days of its adjustment notes.
 */
export function standing(
  goal: GoalAim,
  measurements: readonly Measured[],
  notes: readonly string[],
  today: string,
): GoalStanding {
  const own = ofIndicator(measurements);
  const line = expectedLine(goal, measurements);
  const last = own.at(-1);
  const code = last === undefined || line === null ? 'notMeasured' : judge(line, last);
  const redSince = line === null ? null : unanswered(line, own, notes);
  return {
    code,
    last:
      last === undefined
        ? null
        : {
            value: last.value,
            on: last.measuredOn,
            expected: line === null ? null : expectedOn(line, last.measuredOn),
          },
    line,
    due: dueOf(goal, measurements, code, today),
    redSince,
    noteBy: redSince === null ? null : daysLater(redSince, daysForNote),
    escalates: redSince !== null && daysBetween(redSince, today) > daysForNote,
  };
}

/** How a value stands against a line on the day it was measured. */
export function judge(line: ExpectedLine, { value, measuredOn }: Pick<Measured, 'value' | 'measuredOn'>): StandingCode {
  const lag = lagOf(line, value, measuredOn);
  const over = measuredOn >= line.to;
  if (line.target === line.baseline ? over && lag <= behindFrom : (line.target - value) * wayOf(line) <= 0)
    return 'reached';
  if (lag <= behindFrom && !over) return 'onTrack';
  return lag <= redFrom ? 'behind' : 'red';
}

/** Up or down; nothing for a goal that has to stay where it is. */
const wayOf = ({ baseline, target }: ExpectedLine): number => Math.sign(target - baseline);

/** Which part of the whole way is missing; below nothing when it is ahead. */
function lagOf(line: ExpectedLine, value: number, on: string): number {
  const way = line.target - line.baseline;
  if (way !== 0) return (expectedOn(line, on) - value) / way;
  const off = Math.abs(value - line.target);
  return off === 0 ? 0 : off / Math.abs(line.target);
}

/** Since when red measurements in one row wait for a note; null when none does. */
function unanswered(line: ExpectedLine, own: readonly Measured[], notes: readonly string[]): string | null {
  const firstGood = own.findLastIndex((one) => judge(line, one) !== 'red');
  const noted = notes.reduce((latest, day) => (day > latest ? day : latest), '');
  const waiting = own.slice(firstGood + 1).flatMap(({ recordedOn }) => (recordedOn > noted ? [recordedOn] : []));
  return waiting.sort()[0] ?? null;
}

/** Which measurement should have been made by now. A goal that was reached asks for none. */
function dueOf(goal: GoalAim, measurements: readonly Measured[], code: StandingCode, today: string): DueCode | null {
  if (code === 'reached') return null;
  const last = ofIndicator(measurements).at(-1)?.measuredOn ?? null;
  const begin = beginOf(goal, measurements);
  if (begin === null) return goal.baselineDue !== null && goal.baselineDue < today ? 'baseline' : null;
  if (goal.targetOn !== null && goal.targetOn < today && (last ?? '') < goal.targetOn) return 'final';
  return yearLater(last ?? begin.on) < today && (goal.targetOn ?? today) >= today ? 'yearly' : null;
}

/** The same day a year later; of 29 February the day after it. */
const yearLater = (day: string): string => {
  const next = `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
  return next.endsWith('-02-29') ? next.replace('-02-29', '-03-01') : next;
};
