import type { InputError } from '@wijkspoor/platform/domain';
import type { MixPillar, Spoor } from '../sporen';
import { type Access, unanswered } from './access';
import type { InterventionVerb } from './life';

/** What a move asks about an intervention. */
export type InterventionPlan = {
  readonly pillar: MixPillar | null;
  readonly sporen: readonly Spoor[];
  readonly targetGroup: string;
  readonly agreements: string;
  readonly organisationId: string | null;
  readonly byGemeente: boolean;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly goals: readonly unknown[];
  readonly access: Access;
};

/**
 * What an intervention still lacks for a move, one entry per field, in the order of the form. Agreeing asks what it is for, who
 * does it and when, which goal it serves, and all four checks of 4xToegang; starting asks also what was agreed.
 */
export function lacksFor(move: InterventionVerb, plan: InterventionPlan): readonly InputError[] {
  if (move !== 'agree' && move !== 'start') return [];
  const lacks: (InputError | false)[] = [
    plan.pillar === null && { path: 'pillar', code: 'action-plan.lacksPillar' },
    plan.sporen.length === 0 && { path: 'sporen', code: 'action-plan.lacksSpoor' },
    plan.targetGroup === '' && { path: 'targetGroup', code: 'action-plan.lacksTargetGroup' },
    plan.goals.length === 0 && { path: 'goals', code: 'action-plan.lacksGoal' },
    plan.organisationId === null && !plan.byGemeente && { path: 'organisationId', code: 'action-plan.lacksPartner' },
    plan.startsOn === null && { path: 'startsOn', code: 'action-plan.lacksStart' },
    plan.endsOn === null && { path: 'endsOn', code: 'action-plan.lacksEnd' },
    move === 'start' && plan.agreements === '' && { path: 'agreements', code: 'action-plan.lacksAgreements' },
    unanswered(plan.access).length > 0 && { path: 'access', code: 'action-plan.lacksAccess' },
  ];
  return lacks.filter((one) => one !== false);
}
