/**
 * The four checks of 4xToegang: do people understand what it is, is it there when and where they need it, what does it really cost
 * them, and does it fit their language, culture and life.
 */
export const accessAspects = ['comprehensible', 'available', 'affordable', 'fitting'] as const;
/** One of the four checks of 4xToegang. */
export type AccessAspect = (typeof accessAspects)[number];
/** How a check can come out, from best to worst. */
export const accessAnswers = ['good', 'fair', 'weak'] as const;
/** How a check came out; only `weak` comes with an action, and must. */
export type AccessAnswer = (typeof accessAnswers)[number];

/** What is answered of an intervention. */
export type Access = readonly { readonly aspect: AccessAspect; readonly answer: AccessAnswer }[];

/** Aspects that nobody answered yet, in their order. */
export const unanswered = (access: Access): readonly AccessAspect[] =>
  accessAspects.filter((aspect) => !access.some((one) => one.aspect === aspect));

/** Aspects that need an action. */
export const weakAspects = (access: Access): readonly AccessAspect[] =>
  accessAspects.filter((aspect) => access.some((one) => one.aspect === aspect && one.answer === 'weak'));
