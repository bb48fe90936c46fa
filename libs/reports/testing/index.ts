export { reportsMatrix } from '../api/reports.matrix';
