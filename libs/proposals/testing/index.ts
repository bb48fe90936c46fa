export { proposalsFormMatrix } from './form-matrix';
export { proposalsMatrix } from '../api/proposals.matrix';
export { begunIdea, type IdeasWorld, ideasWorld, publicIdea } from './given-ideas';
