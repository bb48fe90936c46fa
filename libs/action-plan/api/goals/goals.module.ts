import { Module } from '@nestjs/common';
import { IdentityModule } from '@wijkspoor/identity/api';
import { ProjectModule } from '@wijkspoor/project/api';

/** Goals, without routes: for the worker. */
@Module({ imports: [IdentityModule, ProjectModule], providers: [], exports: [] })
export class GoalsModule {}

/** The same, with its routes: for the api. */
@Module({ imports: [GoalsModule], controllers: [] })
export class GoalsHttpModule {}
