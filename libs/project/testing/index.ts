export { projectMatrix } from '../api/project.matrix';
export { givenProject, type ProjectWorld, projectWorld } from './given-project';
