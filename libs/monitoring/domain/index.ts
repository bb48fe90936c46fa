export { monitoringPolicy } from './policy';
