export { actsOf } from './acts-of';
export { Audit } from './audit';
export { AuditModule } from './audit.module';
