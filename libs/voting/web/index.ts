export { votingPages } from './routes';
