export { openIdeas } from './part/open-ideas';
export { ideaPages } from './part/idea-routes';
