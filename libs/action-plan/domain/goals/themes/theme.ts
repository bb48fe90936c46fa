import type { IndicatorKey } from '@wijkspoor/wijk/domain';
import type { MixPillar, Spoor } from '../../sporen';

/** The themes that a goal can begin from. */
export const themeKeys = ['smoking', 'overweight', 'mental'] as const;
export type ThemeKey = (typeof themeKeys)[number];

/** Words in the two languages of work pages. */
type Words = { readonly nl: string; readonly en: string };

/** A draft of a goal. It names no numbers, owner or date: those belong to the wijk, so that it is never right by itself. */
export type ThemeGoal = {
  readonly key: string;
  /** The one that the others are parts of. */
  readonly main?: true;
  readonly spoor: Spoor;
  readonly title: Words;
  readonly words: Words;
  readonly targetGroup: Words;
  readonly indicator: Words;
  readonly unit: Words;
  readonly method: Words;
};

/** A draft of something to do. */
export type ThemeIntervention = {
  readonly key: string;
  readonly pillar: MixPillar;
  readonly sporen: readonly Spoor[];
  readonly title: Words;
  readonly words: Words;
  readonly targetGroup: Words;
};

/** Drafts of goals and of things to do for one theme, in our own words; and figures that may stand beside them. */
export type Theme = {
  readonly key: ThemeKey;
  readonly title: Words;
  readonly about: Words;
  /** What to know of its figures. */
  readonly note: Words;
  /** Modelled figures: context, never proof. */
  readonly context: readonly IndicatorKey[];
  readonly goals: readonly ThemeGoal[];
  readonly interventions: readonly ThemeIntervention[];
};
