export { openQuestions } from './part/open-questions';
export { instrumentsPages } from './routes';
