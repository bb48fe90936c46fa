/** The five steps of a cycle, by their number. */
export const stepNumbers = [1, 2, 3, 4, 5] as const;
/** A step of a cycle: 1 to 3 prepare, 4 carries out, 5 evaluates. */
export type StepNumber = (typeof stepNumbers)[number];
