import { compareDates, daysOf, dueOfActivity, type PublicPicture } from '@wijkspoor/project/domain';
import { assessFactors, assessPillars, type PillarsOfPlan } from './assessment';
import { type Owed, owedAnswers } from './owed';
import type { ItemSign, Standing, StepSign } from './view';

type Step = PublicPicture['steps'][number];
type Around = {
  readonly wijk: Standing['wijk'];
  /** Names of the organisations in the team. */
  readonly team: readonly string[];
  readonly owed: readonly Owed[];
  readonly plan: PillarsOfPlan;
};

/** The whole picture of a project for anyone, made from what its tables show. */
export function standingOf(picture: PublicPicture, { wijk, team, owed, plan }: Around): Standing {
  const { project, cycle, today, phases, vision, principles, ledBy } = picture;
  const next = nextOf(picture);
  return {
    wijk,
    project,
    cycle,
    today,
    phases,
    steps: picture.steps.map((step) => stepOf(step, picture, next.deliverable)),
    next,
    owed: owedAnswers(owed, today),
    vision,
    principles,
    ledBy,
    partners: partnersOf(picture, team),
    pillars: assessPillars(plan).map(copied),
    factors: assessFactors(picture).map(copied),
  };
}

const copied = <T extends { readonly evidence: readonly unknown[] }>(one: T) => ({
  ...one,
  evidence: [...one.evidence] as T['evidence'][number][],
});

function stepOf(
  step: Step,
  { activities, decisions, cycle, project }: PublicPicture,
  next: Standing['next']['deliverable'],
) {
  const { number, state, starts, ends, startedOn, adoptedOn } = step;
  const deliverables = step.deliverables.map(({ code, state: found, count }) => ({
    code,
    state: found,
    count,
    sign: itemSign(found, code === next),
  }));
  return {
    number,
    state,
    // in a cycle that is closed nobody is anywhere now
    sign: stepSign(
      cycle.state === 'closed' || project.state === 'ended' ? { ...step, current: false, along: false } : step,
    ),
    starts,
    ends,
    startedOn,
    adoptedOn,
    done: deliverables.filter(({ sign }) => sign === 'done').length,
    of: deliverables.length,
    deliverables,
    activities: activities.filter((one) => one.step === number && one.state !== 'cancelled'),
    decisions: decisions.filter((one) => one.step === number),
  };
}

/** How a step is drawn. */
export function stepSign({ state, current, along }: Pick<Step, 'state' | 'current' | 'along'>): StepSign {
  if (state === 'adopted') return 'done';
  if (state === 'notStarted') return 'later';
  if (current) return 'now';
  return along ? 'along' : 'busy';
}

const itemSign = (state: Step['deliverables'][number]['state'], next: boolean): ItemSign => {
  if (state === 'done') return 'done';
  return next || state === 'begun' ? 'next' : 'later';
};

/** A project that rests or is over, and a cycle of the past, have nothing to come. */
function nextOf({ project, cycle, next, steps, activities, today }: PublicPicture): Standing['next'] {
  if (cycle.state === 'closed' || project.state === 'paused' || project.state === 'ended')
    return { step: null, deliverable: null, activity: null };
  const coming = activities
    .flatMap((activity) => {
      const due = dueOfActivity(activity);
      return due === null || daysOf(due).last < today ? [] : [{ activity, due }];
    })
    .sort((a, b) => compareDates(a.due, b.due));
  return {
    step: next?.step ?? steps.find(({ current }) => current)?.number ?? null,
    deliverable: next?.deliverable ?? null,
    activity: coming[0]?.activity ?? null,
  };
}

/** Who does it together: who leads first, then by name; the team and whoever agreed to the vision. */
function partnersOf({ ledBy, agreements }: PublicPicture, team: readonly string[]): Standing['partners'] {
  const agreed = new Map(agreements.filter(({ current }) => current).map((one) => [one.organisation, one.agreedOn]));
  const names = new Set([...(ledBy === null ? [] : [ledBy]), ...team, ...agreements.map((one) => one.organisation)]);
  return [...names]
    .map((name) => ({ name, leads: name === ledBy, agreedOn: agreed.get(name) ?? null }))
    .sort((a, b) => Number(b.leads) - Number(a.leads) || a.name.localeCompare(b.name, 'nl'));
}

/** Which project of a wijk a visitor sees first: one that runs, then one that is prepared, rests or is over; by name. */
export const mostAlive = <T extends { readonly project: Pick<PublicPicture['project'], 'state'> }>(
  pictures: readonly T[],
): T | undefined =>
  (['running', 'preparing', 'paused', 'ended'] as const)
    .map((state) => pictures.find(({ project }) => project.state === state))
    .find((one) => one !== undefined);
