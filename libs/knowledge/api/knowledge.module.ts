import { Module } from '@nestjs/common';
import { IdentityModule } from '@wijkspoor/identity/api';
import { KnowledgeController } from './knowledge.controller';
import { KnowledgeService } from './knowledge.service';

/** The catalogue, without routes: for the worker. */
@Module({ imports: [IdentityModule], providers: [KnowledgeService], exports: [KnowledgeService] })
export class KnowledgeModule {}

/** The same, with its routes: for the api. */
@Module({ imports: [KnowledgeModule], controllers: [KnowledgeController] })
export class KnowledgeHttpModule {}
