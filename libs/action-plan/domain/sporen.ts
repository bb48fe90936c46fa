/** The five tracks along which a wijkaanpak works, as a wijk profile has them, without the figures about who lives there. */
export const sporen = ['environment', 'behaviour', 'participation', 'care', 'social'] as const;
/** The track that a goal, an intervention or a decision about effort stands on. */
export type Spoor = (typeof sporen)[number];

/** The four pillars of the mix of interventions. Not the conditions of GezondIn, nor the factors for success. */
export const mixPillars = ['education', 'support', 'environment', 'regulation'] as const;
/** The pillar of an intervention: one, where it can stand on several sporen. */
export type MixPillar = (typeof mixPillars)[number];
