export { useApproximateDates } from './approximate-dates';
export { ProjectHead } from './project-head';
export { tracePages } from './trace/routes';
export { traceOf } from './trace/trace-data';
export { TraceLine } from './trace/trace-line';
export { TraceTo } from './trace/trace-to';
export { traceTexts } from './trace/trace-texts';
