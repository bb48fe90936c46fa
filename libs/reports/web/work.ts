export { reportsWorkPages } from './routes';
