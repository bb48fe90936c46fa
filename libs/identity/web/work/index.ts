export { gemeenteData } from '../gemeente';
export { operatorPages, workPages } from '../work-routes';
export { sessionData, signedIn } from '../session';
export { worksHere } from './works-here';
