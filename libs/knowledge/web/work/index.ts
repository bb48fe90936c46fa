export { knowledgeWorkPages } from './routes';
