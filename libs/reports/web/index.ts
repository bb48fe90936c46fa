export { storyPages } from './story-routes';
