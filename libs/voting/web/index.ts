export { votingPages } from './routes';
export { toldVote } from './told-vote';
