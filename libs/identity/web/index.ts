export { papersPages } from './papers/routes';
export { identityPages } from './routes';
export { signedIn } from './session';
