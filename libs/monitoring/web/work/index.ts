export { monitoringWorkPages } from './routes';
