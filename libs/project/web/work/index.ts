export { projectWorkPages } from '../work-routes';
export { ProjectHead } from '../project-head';
export { workTexts } from '../work-texts';
