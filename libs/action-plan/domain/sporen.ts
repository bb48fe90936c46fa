/** The five tracks along which a wijkaanpak works, as a wijk profile has them, without the figures about who lives there. */
export const sporen = ['environment', 'behaviour', 'participation', 'care', 'social'] as const;
export type Spoor = (typeof sporen)[number];

/** The four pillars of the mix of interventions. Not the conditions of GezondIn, nor the factors for success. */
export const mixPillars = ['education', 'support', 'environment', 'regulation'] as const;
export type MixPillar = (typeof mixPillars)[number];
