import type { VoteResult } from '../closing/contract';
import type { Feasibility } from './criteria';
import { type Advice, departs } from './duties';
import type { FigureLine, PriorityView } from './view';

/** A candidate as it is kept. */
export type PriorityKept = Pick<
  PriorityView,
  'id' | 'title' | 'text' | 'spoor' | 'theme' | 'option' | 'idea' | 'indicators' | 'aspects' | 'chosen' | 'reason'
> & { readonly criteria: Feasibility };

/** What the votes advise about a place on the ballot. @param result of the vote; null without one. */
export function adviceOf(option: number | null, result: Pick<VoteResult, 'winners'> | null): Advice {
  if (option === null || result === null) return null;
  return result.winners.includes(option) ? 'choose' : 'leave';
}

/**
 * Puts what is known of each candidate side by side: votes, figures, feasibility. Nothing is added up or put in another order:
 * there is no score of the whole.
 * @param figures of the wijk, by indicator.
 */
export const sideBySide = (
  priorities: readonly PriorityKept[],
  result: VoteResult | null,
  figures: ReadonlyMap<string, FigureLine>,
): PriorityView[] =>
  priorities.map(({ criteria, ...one }) => {
    const advice = adviceOf(one.option, result);
    const counted = result?.options.find(({ place }) => place === one.option);
    return {
      ...one,
      ...{ advice, departs: departs(advice, one.chosen) },
      votes: counted === undefined ? null : { votes: counted.votes, score: counted.score, reason: counted.reason },
      figures: one.indicators.flatMap((indicator) => figures.get(indicator) ?? []),
      criteria: { ...criteria },
    };
  });
