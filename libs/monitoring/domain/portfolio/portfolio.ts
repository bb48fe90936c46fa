import { type Actor, may } from '@wijkspoor/platform/domain';
import { inTime, type Portfolio, projectPolicy } from '@wijkspoor/project/domain';
import { wijkPolicy, type WijkState } from '@wijkspoor/wijk/domain';
import { type GoalAsksFor, goalLines } from './goal-lines';
import { planLines, type PlanThatAsks } from './plan-lines';
import { type VoicesThatWait, voiceLines } from './voice-lines';
import { type RoundThatWaits, roundLines } from './round-lines';
import type { ChoreCode, PortfolioLine, PortfolioView } from './view';

/** Without what somebody may do outside projects. */
type ProjectsView = Omit<PortfolioView, 'may'> & { readonly may: Pick<PortfolioView['may'], 'startProject'> };

/** Everything somebody has to look after: what the cycles, rounds, goals and plans ask, and what has to be put in order first. */
export function portfolioOf(
  actor: Actor,
  { today, week, more, projects, lines }: Portfolio,
  wijken: readonly WijkState[],
  rounds: readonly RoundThatWaits[] = [],
  goals: readonly GoalAsksFor[] = [],
  plans: readonly PlanThatAsks[] = [],
  voices: readonly VoicesThatWait[] = [],
): ProjectsView {
  type Asks = { readonly projectId: string };
  const askedOf = (of: (one: Asks) => boolean): readonly PortfolioLine[] => [
    ...roundLines(actor, rounds.filter(of), today),
    ...goalLines(actor, goals.filter(of), today),
    ...planLines(actor, plans.filter(of), today),
    ...voiceLines(actor, voices.filter(of), today),
  ];
  return {
    today,
    week,
    more,
    lines: [
      ...[...lines.map((line) => ofCycle(actor, line)), ...askedOf(() => true)].sort(inTime),
      ...choresOf(actor, projects, wijken),
    ],
    projects: projects.map(({ id, name, state, wijken: places, published, current, steps, running, late, next }) => ({
      id,
      name,
      state,
      wijken: places,
      published,
      current,
      steps,
      running: [...running, ...openOf(rounds, id)],
      // the table counts what the list above it calls late
      late: late + askedOf(({ projectId }) => projectId === id).filter(({ kind }) => kind === 'late').length,
      next,
    })),
    may: { startProject: may(projectPolicy.startProject.judge(actor)) },
  };
}

/** Titles of rounds of a project in which people can take part now. */
const openOf = (rounds: readonly RoundThatWaits[], project: string): readonly string[] =>
  rounds.filter(({ projectId, state }) => projectId === project && state === 'open').map(({ title }) => title);

function ofCycle(actor: Actor, line: Portfolio['lines'][number]): PortfolioLine {
  const { action, due, kind, daysLate, wijken, project, projectId, step, activity, byPartner, regisseurId, path } =
    line;
  return {
    key: [projectId, action, step, activity?.id].join(' '),
    ...{ action, due, kind, daysLate, wijken, project, step, byPartner, path },
    activity: activity?.title ?? null,
    round: null,
    goal: null,
    matter: null,
    may: may(projectPolicy.runProject.judge(actor, { id: projectId, regisseurId })),
  };
}

/** Chores are only for who may do them. */
function choresOf(
  actor: Actor,
  projects: Portfolio['projects'],
  wijken: readonly WijkState[],
): readonly PortfolioLine[] {
  const running = projects.filter(({ state }) => state === 'running');
  const worked = new Set(running.flatMap((project) => project.wijken.map(({ slug }) => slug)));
  const writesWijk = wijkPolicy.writeWijk.judge(actor) === true;
  return [
    ...wijken.flatMap((wijk) => (writesWijk && !wijk.hasAreas ? [choreAt(wijk, 'chooseAreas')] : [])),
    ...wijken.flatMap((wijk) =>
      writesWijk && !wijk.published && worked.has(wijk.slug) ? [choreAt(wijk, 'publishWijk')] : [],
    ),
    ...running.flatMap(({ id, name, published, wijken: places }) =>
      !published && projectPolicy.settleProject.judge(actor, { id }) === true
        ? [
            chore(
              'publishProject',
              id,
              `/projecten/${id}`,
              places.map((place) => place.name),
              name,
            ),
          ]
        : [],
    ),
  ];
}

const choreAt = ({ slug, name }: WijkState, action: ChoreCode): PortfolioLine =>
  chore(action, slug, `/wijken/${slug}`, [name], null);

const chore = (
  action: ChoreCode,
  of: string,
  path: string,
  wijken: readonly string[],
  project: string | null,
): PortfolioLine => ({
  key: `${action} ${of}`,
  ...{ action, path, project, wijken: [...wijken] },
  due: null,
  kind: 'thisWeek',
  daysLate: 0,
  step: null,
  activity: null,
  round: null,
  goal: null,
  matter: null,
  byPartner: false,
  may: 'yes',
});

/** The filters of the list, in the order in which the page offers them. */
export const portfolioFilters = ['all', 'late', 'byPartner'] as const;
/** What of the list is shown: all of this week, what is late, what waits for a partner. */
export type PortfolioFilter = (typeof portfolioFilters)[number];

/** The lines of this week that a filter shows; what comes after this week stands apart. */
export const linesFor = <T extends Pick<PortfolioLine, 'kind' | 'byPartner'>>(
  lines: readonly T[],
  filter: PortfolioFilter,
): readonly T[] =>
  lines.filter(
    ({ kind, byPartner }) =>
      kind !== 'later' && (filter === 'all' || (filter === 'late' ? kind === 'late' : byPartner)),
  );
