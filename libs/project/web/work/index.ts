export { projectWorkPages } from '../work-routes';
