export { AreaMap, type MapPlace } from './area-map';
export type { OpenIdeas, OpenQuestions } from './open-questions';
export { wijkPages } from './routes';
