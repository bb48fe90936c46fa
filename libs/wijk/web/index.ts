export { AreaMap, type MapPlace } from './area-map';
export type { Asked, OpenIdeas, OpenQuestions } from './open-questions';
export { wijkPages } from './routes';
