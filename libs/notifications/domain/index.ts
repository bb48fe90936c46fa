export { Hearings, Inbox, InboxQuery, InboxUnread, MailReach, MarkRead } from './contract';
export { mailNotices, sweepNotices } from './jobs';
export { dueAt, type Notice, type NoticeMoment, perPage, perPerson, shortened, subjectLine } from './notice';
export { notificationsPolicy } from './policy';
export { type Hearing, hearings, type Topic, topicOf, topics } from './topics';
