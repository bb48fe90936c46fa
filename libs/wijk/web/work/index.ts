export { wijkWorkPages } from '../work-routes';
