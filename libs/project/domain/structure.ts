import type { StepNumber } from './step-number';
import type { ActivityKind } from './contract';

/** Everything of a cycle that could be copied, as far as a copy looks at it. */
export type Original = {
  readonly indicators: readonly { readonly indicator: string; readonly reason: string }[];
  readonly activities: readonly {
    readonly title: string;
    readonly kind: ActivityKind;
    readonly step: StepNumber;
  }[];
};

/** What a copy begins with: no dates, no states, no people, no answers, no money. */
export type Structure = Original;

/** The structure for a next cycle of the same project: the same wijk, so the reasons of the choice still hold. */
export const structureForNextCycle = ({ indicators, activities }: Original): Structure => ({
  indicators: indicators.map(({ indicator, reason }) => ({ indicator, reason })),
  activities: activities.map(({ title, kind, step }) => ({ title, kind, step })),
});

/** The structure for another wijk: which indicators and activities, not why: that was about other people. */
export const structureForTemplate = (original: Original): Structure => {
  const { indicators, activities } = structureForNextCycle(original);
  return { indicators: indicators.map(({ indicator }) => ({ indicator, reason: '' })), activities };
};
