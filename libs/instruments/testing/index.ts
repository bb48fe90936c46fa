export { instrumentsFormMatrix } from './form-matrix';
export { instrumentsMatrix } from '../api/instruments.matrix';
export { begun, counted, form, roundPlan, type RoundWorld, roundWorld, scores, shippedVersion } from './given-round';
