export { instrumentsWorkPages } from '../work-routes';
