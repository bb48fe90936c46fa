export { archiveWorkPages } from './routes';
