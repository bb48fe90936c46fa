import { type Ctx, may, organisationsIn } from '@wijkspoor/platform/domain';
import {
  activityMoves,
  currentStep,
  type DeliverableCode,
  deliverables,
  deliverableState,
  demandedFor,
  dueKind,
  type DueLine,
  dueLines,
  dueOfActivity,
  dueOfStep,
  type Findings,
  isComplete,
  type Missing,
  movesFrom,
  nextDeliverable,
  phaseNumbers,
  phases,
  phaseState,
  projectMoves,
  type ProjectLine,
  type ProjectPicture,
  projectPolicy,
  type PublicPicture,
  runsAlong,
  type Standing,
  stepMoves,
  type StepNumber,
} from '@wijkspoor/project/domain';
import type { Facts } from './facts';

/** What a picture is made with, besides the facts. */
export type Brush = {
  readonly ctx: Ctx;
  readonly today: string;
  readonly findings: Findings;
  readonly names: ReadonlyMap<string, string>;
  /** The sentence for what is missing, in the reader's language. */
  readonly say: (missing: Missing) => string;
  readonly path: (code: DeliverableCode) => string | null;
};

/** The states of the steps, by number. */
export const standingOf = ({ state, cycle, steps }: Facts): Standing => {
  const stateOf = (number: StepNumber) => steps.find((step) => step.number === number)?.state ?? 'notStarted';
  return {
    project: state,
    cycle: cycle.state,
    steps: { 1: stateOf(1), 2: stateOf(2), 3: stateOf(3), 4: stateOf(4), 5: stateOf(5) },
  };
};

const deliverableOf = (code: DeliverableCode, { findings, say }: Brush) => ({
  code,
  state: deliverableState(findings[code]),
  count: findings[code]?.count ?? 0,
  missing: (findings[code]?.missing ?? []).map(say),
});

/** What anyone may know. */
export function publicPicture(facts: Facts, brush: Brush): PublicPicture {
  const { id, name, state, starts, ends, wijken, cycle, vision, principles, activities, decisions } = facts;
  const { steps } = standingOf(facts);
  const current = currentStep(steps);
  return {
    project: { id, name, state, starts, ends, wijken: [...wijken] },
    cycle: { number: cycle.number, state: cycle.state },
    today: brush.today,
    phases: phaseNumbers.map((number) => ({ number, state: phaseState(steps, number), steps: [...phases[number]] })),
    steps: facts.steps.map((step) => ({
      ...step,
      current: step.number === current,
      along: runsAlong(steps, step.number),
      deliverables: deliverables[step.number].map((code) => deliverableOf(code, brush)),
    })),
    decisions: [...decisions],
    activities: [...activities],
    vision,
    principles: [...principles],
    agreements: facts.agreements.map(({ organisationId, agreedOn, visionVersion }) => ({
      organisation: brush.names.get(organisationId) ?? '',
      agreedOn,
      current: visionVersion === facts.visionVersion,
    })),
    ledBy: facts.ledBy === null ? null : (brush.names.get(facts.ledBy) ?? ''),
    next: nextDeliverable(steps, brush.findings),
  };
}

/** The whole, for who works on it. */
export function projectPicture(facts: Facts, brush: Brush): ProjectPicture {
  const shown = publicPicture(facts, brush);
  const { ctx, today, names } = brush;
  const open = facts.cycle.state === 'open';
  const live = open && facts.state !== 'ended';
  const urgency = (due: string | null) =>
    due === null || !live || facts.state === 'paused' ? null : dueKind(due, today);
  const asked = { id: facts.id, regisseurId: facts.regisseurId };
  const person = (accountId: string, organisation: string | null) => ({
    accountId,
    name: names.get(accountId) ?? '',
    organisation: organisation === null ? null : (names.get(organisation) ?? ''),
  });
  return {
    ...shown,
    project: {
      ...shown.project,
      published: facts.published,
      version: facts.version,
      moves: open ? movesFrom(projectMoves, facts.state).filter((move) => move !== 'start') : [],
    },
    cycle: facts.cycle,
    steps: shown.steps.map((step, index) => ({
      ...step,
      version: facts.steps[index]?.version ?? 0,
      moves: live && facts.state !== 'paused' ? [...movesFrom(stepMoves, step.state)] : [],
      due: urgency(dueOfStep(step)),
      deliverables: step.deliverables.map((one) => ({
        ...one,
        path: brush.path(one.code),
        demanded: demandedFor[step.number].includes(one.code),
      })),
    })),
    activities: facts.activities.map((activity) => ({
      ...activity,
      moves: live ? [...movesFrom(activityMoves, activity.state)] : [],
      due: urgency(dueOfActivity(activity)),
    })),
    due: [...linesOf(facts, brush)],
    regisseur: person(facts.regisseurId, facts.regisseurOrganisation),
    contact: person(facts.contactId, null),
    visionVersion: facts.visionVersion,
    canAgree: live ? canAgree(facts, brush) : [],
    may: {
      run: may(projectPolicy.runProject.judge(ctx.actor, asked)),
      settle: may(projectPolicy.settleProject.judge(ctx.actor, asked)),
      handOver: may(projectPolicy.handOverRegie.judge(ctx.actor, asked)),
      formTeam: may(projectPolicy.formTeam.judge(ctx.actor, asked)),
    },
  };
}

/** The organisations of this person that can still agree to the vision of now. */
function canAgree(facts: Facts, { ctx, names }: Brush): ProjectPicture['canAgree'] {
  if (facts.vision === '' && facts.principles.length === 0) return [];
  const agreed = (id: string) =>
    facts.agreements.some((one) => one.organisationId === id && one.visionVersion === facts.visionVersion);
  const asked = { id: facts.id, regisseurId: facts.regisseurId };
  return organisationsIn(ctx.actor, facts.id)
    .filter((organisationId) => projectPolicy.agreeToVision.judge(ctx.actor, { ...asked, organisationId }) === true)
    .filter((id) => !agreed(id))
    .map((id) => ({ id, name: names.get(id) ?? '' }));
}

/** What waits for somebody in this cycle. */
export const linesOf = (facts: Facts, { today, findings }: Pick<Brush, 'today' | 'findings'>): readonly DueLine[] =>
  facts.cycle.state === 'closed'
    ? []
    : dueLines(
        {
          state: facts.state,
          steps: facts.steps.map((step) => ({ ...step, complete: isComplete(step.number, findings) })),
          activities: facts.activities,
        },
        today,
      );

/** A project as lists show it. */
export const lineOf = (facts: Facts): ProjectLine => ({
  id: facts.id,
  name: facts.name,
  state: facts.state,
  starts: facts.starts,
  ends: facts.ends,
  published: facts.published,
  wijken: [...facts.wijken],
  cycle: facts.cycle.number,
  current: currentStep(standingOf(facts).steps),
  steps: facts.steps.map(({ number, state }) => ({ number, state })),
});

/** The page below `/werk` where a line is dealt with. */
export const pathOf = (projectId: string, { step }: DueLine): string => `/projecten/${projectId}/stap/${step}`;
