export { mailNotices, sweepNotices } from './jobs';
export { type Notice, perPerson, shortened } from './notice';
