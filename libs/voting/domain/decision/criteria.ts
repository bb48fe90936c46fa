/**
 * What partners look at beside votes and figures: how urgent it is, how much the gemeente can do about it, whether there is an
 * offer already, whether partners join in, and whether it fits plans that run. Each stands by itself: nothing is added up.
 */
export const criteria = ['urgency', 'influence', 'offer', 'partners', 'fit'] as const;
/** One of the five things that a candidate is looked at for. */
export type Criterion = (typeof criteria)[number];
export const scores = ['weak', 'fair', 'strong'] as const;
/** How a candidate does on one criterion: words, so that nobody adds them up. */
export type CriterionScore = (typeof scores)[number];

/** What somebody found of one criterion. */
export type Found = {
  /** Null: not known. */
  readonly score: CriterionScore | null;
  readonly why: string;
  /** Who looked at it: a role or an organisation, never a person. */
  readonly by: string;
};
/** What was found of one candidate, for each of the criteria. */
export type Feasibility = Readonly<Record<Criterion, Found>>;

/** Nobody looked at anything yet. */
export const nothingFound = (): Feasibility =>
  Object.fromEntries(criteria.map((one) => [one, { score: null, why: '', by: '' }])) as Record<Criterion, Found>;
