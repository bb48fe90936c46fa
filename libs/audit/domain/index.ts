export { type AuditEntry } from './entry';
