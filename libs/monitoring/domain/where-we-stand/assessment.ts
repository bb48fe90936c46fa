import { type MixPillar, mixPillars } from '@wijkspoor/action-plan/domain/mix';
import type { DeliverableCode, DeliverableState, PublicPicture } from '@wijkspoor/project/domain';

/** What a wijkaanpak needs to last. */
export const successFactors = ['participation', 'backing', 'means', 'regie', 'network', 'sharedGain'] as const;
/** One of the six factors; of `network` and `sharedGain` nothing in Wijkspoor knows yet. */
export type SuccessFactor = (typeof successFactors)[number];

export const assessmentStates = ['there', 'partly', 'notYet', 'notAssessed'] as const;
/** How a pillar or factor stands; `notAssessed`: nothing in Wijkspoor knows it yet. */
export type AssessmentState = (typeof assessmentStates)[number];

export const evidenceCodes = [
  'pillarWorked',
  'pillarLeft',
  'residentsAsked',
  'residentsAnswered',
  'visionAgreed',
  'collegeDecided',
  'moneyArranged',
  'regisseurKnown',
  'contactKnown',
] as const;
/** One thing that was looked at, with what was found. */
export type FactorEvidence = { readonly code: (typeof evidenceCodes)[number]; readonly met: boolean };

/** A pillar or factor as it was found. */
export type Assessed<Code extends string> = {
  readonly code: Code;
  readonly state: AssessmentState;
  readonly evidence: readonly FactorEvidence[];
};

/** The state that the evidence shows. */
export function assess(evidence: readonly FactorEvidence[]): AssessmentState {
  if (evidence.length === 0) return 'notAssessed';
  if (evidence.every(({ met }) => met)) return 'there';
  return evidence.some(({ met }) => met) ? 'partly' : 'notYet';
}

/** What the plan says of the pillars: where something is agreed, runs or ended, and where nothing is done on purpose. */
export type PillarsOfPlan = { readonly worked: readonly MixPillar[]; readonly left: readonly MixPillar[] };

/** The four pillars of the intervention mix; not to be taken for the pillars of GezondIn or for the success factors. */
export const assessPillars = ({ worked, left }: PillarsOfPlan): readonly Assessed<MixPillar>[] =>
  mixPillars.map((code) => {
    const isWorked = worked.includes(code);
    const why: readonly FactorEvidence[] = !isWorked && left.includes(code) ? [{ code: 'pillarLeft', met: true }] : [];
    const evidence: readonly FactorEvidence[] = [{ code: 'pillarWorked', met: isWorked }, ...why];
    return { code, state: assess(evidence), evidence };
  });

/** The six factors, as far as the picture of a project shows them. */
export function assessFactors(
  picture: Pick<PublicPicture, 'steps' | 'agreements'>,
): readonly Assessed<SuccessFactor>[] {
  const found = evidenceIn(picture);
  return successFactors.map((code) => ({ code, state: assess(found[code]), evidence: found[code] }));
}

function evidenceIn({
  steps,
  agreements,
}: Pick<PublicPicture, 'steps' | 'agreements'>): Readonly<Record<SuccessFactor, readonly FactorEvidence[]>> {
  const states = new Map<DeliverableCode, DeliverableState>(
    steps.flatMap(({ deliverables }) => deliverables.map(({ code, state }) => [code, state] as const)),
  );
  /** What is not measured is not looked at. */
  const done = (deliverable: DeliverableCode, code: FactorEvidence['code']): readonly FactorEvidence[] => {
    const state = states.get(deliverable) ?? 'unmeasured';
    return state === 'unmeasured' ? [] : [{ code, met: state === 'done' }];
  };
  return {
    participation: [...done('residentsAsked', 'residentsAsked'), ...done('feedback', 'residentsAnswered')],
    backing: [
      { code: 'visionAgreed', met: agreements.some(({ current }) => current) },
      ...done('collegeDecision', 'collegeDecided'),
    ],
    means: done('money', 'moneyArranged'),
    // the tables hold no project without these two
    regie: [
      { code: 'regisseurKnown', met: true },
      { code: 'contactKnown', met: true },
    ],
    network: [],
    sharedGain: [],
  };
}
