import { Module } from '@nestjs/common';
import { IdentityModule } from '@wijkspoor/identity/api';
import { ProjectModule } from '@wijkspoor/project/api';

/** Mix, without routes: for the worker. */
@Module({ imports: [IdentityModule, ProjectModule], providers: [], exports: [] })
export class MixModule {}

/** The same, with its routes: for the api. */
@Module({ imports: [MixModule], controllers: [] })
export class MixHttpModule {}
