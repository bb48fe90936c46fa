import type { ErrorKind } from '@wijkspoor/platform/domain';

/** What the rules of the mix of interventions may say no with. */
export const mixErrors = {
  /** It cannot be agreed or started yet; `errors` says what it lacks. */
  interventionIncomplete: 'conflict',
  /** It ended or was dropped, or its cycle is closed: it stays as it was. */
  interventionFixed: 'conflict',
  /** Nobody works for that organisation in this gemeente. */
  partnerUnknown: 'invalid',
  goalUnknown: 'invalid',
  entryUnknown: 'invalid',
  sourceUnknown: 'invalid',
  /** It will not happen, or not further: its money can only become less. */
  moneyOnlyLess: 'conflict',
  /** There are interventions that get money of it. */
  sourceInUse: 'conflict',
  tooManyInPlan: 'conflict',
} as const satisfies Record<string, ErrorKind>;
