export { useApproximateDates } from './approximate-dates';
export { ProjectHead } from './project-head';
