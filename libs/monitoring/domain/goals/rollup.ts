/** What was accepted of one intervention in one period, for the goals that it serves. */
export type AcceptedReport = {
  readonly interventionId: string;
  /** Days as `2027-03-14`. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly goalIds: readonly string[];
  /** Null: the partner did not say; that is not nothing. */
  readonly hours: number | null;
  readonly costCents: number | null;
  readonly volunteers: number | null;
  /** Different people who took part in this period. */
  readonly participants: number | null;
};

/** What can be added up of the reports about a goal. */
type Sums = {
  readonly reports: number;
  /** Null, as everywhere here: none of these reports said. */
  readonly hours: number | null;
  readonly costCents: number | null;
};
/**
 * What reports of one period say together. People are told apart within one report only: somebody can take part in two
 * interventions, so these are places, not people.
 */
export type RollupPeriod = Sums & {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly volunteers: number | null;
  readonly participants: number | null;
};
/**
 * All of a goal. Hours and money add up over time. Participants and volunteers do not: whoever came in spring may come in autumn
 * again, so they stand per period, and there is no total of them.
 */
export type GoalRollup = Sums & { readonly goalId: string; readonly periods: readonly RollupPeriod[] };

/**
 * Adds up accepted reports per goal. A report counts for each goal that its intervention serves, in full: nobody said which part
 * of an hour was for which goal, so totals of goals never add up to a total of a project.
 * @param reports one per intervention and period, the version that was accepted; hours ≥ 0, money in whole cents ≥ 0.
 */
export function aggregate(reports: readonly AcceptedReport[]): readonly GoalRollup[] {
  const goals = new Map<string, AcceptedReport[]>();
  for (const report of reports)
    for (const goalId of new Set(report.goalIds)) goals.set(goalId, [...(goals.get(goalId) ?? []), report]);
  return [...goals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([goalId, own]) => ({ goalId, ...sumsOf(own), periods: periodsOf(own) }));
}

function periodsOf(reports: readonly AcceptedReport[]): readonly RollupPeriod[] {
  const periods = new Map<string, AcceptedReport[]>();
  for (const report of reports) {
    const key = `${report.startsOn} ${report.endsOn}`;
    periods.set(key, [...(periods.get(key) ?? []), report]);
  }
  return [...periods]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => {
      const [startsOn = '', endsOn = ''] = key.split(' ');
      const volunteers = sum(own.map((one) => one.volunteers));
      return { startsOn, endsOn, ...sumsOf(own), volunteers, participants: sum(own.map((one) => one.participants)) };
    });
}

const sumsOf = (reports: readonly AcceptedReport[]): Sums => {
  // hundredths of an hour are exact, and parts of them nobody writes
  const hundredths = sum(reports.map(({ hours }) => (hours === null ? null : Math.round(hours * 100))));
  return {
    reports: reports.length,
    hours: hundredths === null ? null : hundredths / 100,
    costCents: sum(reports.map(({ costCents }) => costCents)),
  };
};

/** Nothing, when nobody said anything. */
const sum = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce((all, one) => (one === null ? all : (all ?? 0) + one), null);
