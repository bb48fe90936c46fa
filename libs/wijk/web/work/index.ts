export { wijkOperatorPages, wijkWorkPages } from '../work-routes';
