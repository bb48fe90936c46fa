export { AreaMap, type MapPlace } from './area-map';
export type { Asked, OpenIdeas, OpenQuestions, ToldVote } from './open-questions';
export { wijkPages } from './routes';
