import type { StepNumber } from './step-number';

/** What each step has to show for itself, in the order in which people read it. */
export const deliverables = {
  1: ['indicatorsChosen', 'strengthsWritten', 'duidingWritten', 'residentsAsked', 'profilePublished'],
  2: ['theme', 'targetGroup', 'goal', 'prioritiesDecided'],
  3: ['interventions', 'partnersAgreed', 'money', 'collegeDecision'],
  4: ['activitiesRunning', 'partnerReports'],
  5: ['baseline', 'review', 'evaluation', 'feedback'],
} as const satisfies Record<StepNumber, readonly string[]>;
/** The key of a deliverable; it belongs to one step only. */
export type DeliverableCode = (typeof deliverables)[StepNumber][number];

/** Without these a step cannot be adopted. The other steps may be adopted with gaps: the gaps stay visible. */
export const demandedFor: Readonly<Record<StepNumber, readonly DeliverableCode[]>> = {
  1: [],
  2: ['theme', 'targetGroup', 'goal'],
  3: [],
  4: [],
  5: [],
};

/** Something a deliverable still lacks: a text of the domain that measures it, `project.missing.strengths`. */
export type Missing = { readonly code: string; readonly params?: Readonly<Record<string, string | number>> };

/** What a source found of one deliverable in one cycle. It is done when nothing is missing. */
export type Evidence = {
  /** How many there are: strengths, decisions, answers. */
  readonly count: number;
  readonly missing: readonly Missing[];
};

export const deliverableStates = ['done', 'begun', 'todo', 'unmeasured'] as const;
/** `unmeasured`: nothing in Wijkspoor knows this yet. Never typed by hand. */
export type DeliverableState = (typeof deliverableStates)[number];

/** The state that the evidence shows; without a source it is not measured. */
export function deliverableState(evidence: Evidence | undefined): DeliverableState {
  if (evidence === undefined) return 'unmeasured';
  if (evidence.missing.length === 0) return 'done';
  return evidence.count > 0 ? 'begun' : 'todo';
}

/**
 * What two sources found of one deliverable: added up, and done when one of them found it done. Else what is missing is said by
 * whoever found something, or by the first.
 */
export function together(one: Evidence | undefined, other: Evidence): Evidence {
  if (one === undefined) return other;
  const count = one.count + other.count;
  if (one.missing.length === 0 || other.missing.length === 0) return { count, missing: [] };
  return { count, missing: one.count === 0 && other.count > 0 ? other.missing : one.missing };
}

/** All that is known of the deliverables of one cycle. */
export type Findings = Readonly<Partial<Record<DeliverableCode, Evidence>>>;

/** What a step still lacks before it can be adopted. */
export const lacking = (step: StepNumber, findings: Findings): readonly DeliverableCode[] =>
  demandedFor[step].filter((code) => deliverableState(findings[code]) !== 'done');

/** The step a deliverable belongs to. */
export const stepOfDeliverable = (code: DeliverableCode): StepNumber =>
  ([1, 2, 3, 4, 5] as const).find((step) => deliverables[step].some((one) => one === code)) ?? 1;
