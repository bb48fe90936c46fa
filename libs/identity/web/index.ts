export { gemeenteData } from './gemeente';
export { operatorPages, workPages } from './work-routes';
export { identityPages } from './routes';
export { sessionData, signedIn } from './session';
export { worksHere } from './work/works-here';
