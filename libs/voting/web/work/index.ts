export { votingWorkPages } from './work-routes';
