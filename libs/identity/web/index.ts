export { identityPages } from './routes';
