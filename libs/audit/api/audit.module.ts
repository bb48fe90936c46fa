import { Global, Module } from '@nestjs/common';
import { Audit } from './audit';

/** The trail, for every domain. */
@Global()
@Module({ providers: [Audit], exports: [Audit] })
export class AuditModule {}
