export { instrumentsPages } from './routes';
