export { mailNotices, sweepNotices } from './jobs';
export { dueAt, type Notice, type NoticeMoment, perPage, perPerson, shortened } from './notice';
