export { monitoringMatrix } from '../api/monitoring.matrix';
