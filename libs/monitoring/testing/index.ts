export { monitoringMatrix } from '../api/monitoring.matrix';
export { givenArea, givenAreasOf, givenFigures } from './given-figures';
export { givenGoal } from './given-goals';
export { figure, life, ofBuurten, oneWijk } from './given-place';
