export { monitoringPages } from './routes';
