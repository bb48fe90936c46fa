export { AreaMap, type MapPlace } from './area-map';
export type { OpenQuestions } from './open-questions';
export { wijkPages } from './routes';
