import { currentStep, type Standing } from './cycle';
import { type StepNumber } from './step-number';
import { type DeliverableCode, deliverables, deliverableState, type Findings, lacking } from './deliverables';

/** The first thing that is not done in the step where the work is, as far as it can be measured; null when there is none. */
export function nextDeliverable(
  steps: Standing['steps'],
  findings: Findings,
): { readonly step: StepNumber; readonly deliverable: DeliverableCode } | null {
  const step = currentStep(steps);
  if (step === null) return null;
  const open = deliverables[step].filter((code) => deliverableState(findings[code]) !== 'done');
  const deliverable = open.find((code) => findings[code] !== undefined) ?? open[0];
  return deliverable === undefined ? null : { step, deliverable };
}

/** True when everything of a step that can be measured is done, and something was. */
export function isComplete(step: StepNumber, findings: Findings): boolean {
  const measured = deliverables[step].map((code) => findings[code]).filter((evidence) => evidence !== undefined);
  const complete = measured.every((evidence) => deliverableState(evidence) === 'done');
  return measured.length > 0 && complete && lacking(step, findings).length === 0;
}
