export { cycleTexts, useApproximateDates } from './cycle-texts';
