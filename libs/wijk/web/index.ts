export { wijkPages } from './routes';
