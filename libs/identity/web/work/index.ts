export { gemeenteData } from '../gemeente';
export { isOperator, operatorPages, workPages } from '../work-routes';
export { sessionData, signedIn } from '../session';
export { worksHere } from './works-here';
