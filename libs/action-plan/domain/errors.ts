import { DomainError, type InputError } from '@wijkspoor/platform/domain';
import { goalsErrors } from './goals/errors';
import { mixErrors } from './mix/errors';
import { reportingErrors } from './reporting/errors';

const actionPlanErrors = { moveImpossible: 'conflict', ...goalsErrors, ...mixErrors, ...reportingErrors } as const;
/** What the rules of the plan may say no with; clients read it with `action-plan.` before it. */
export type ActionPlanErrorCode = keyof typeof actionPlanErrors;

/** Makes the error of that code. */
export const actionPlanError = (
  code: ActionPlanErrorCode,
  errors: readonly InputError[] = [],
  details: DomainError['details'] = {},
): DomainError => new DomainError(`action-plan.${code}`, actionPlanErrors[code], details, errors);
