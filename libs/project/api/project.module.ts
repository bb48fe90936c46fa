import { Inject, Module } from '@nestjs/common';
import { IdentityModule } from '@wijkspoor/identity/api';
import { DeliverableSources } from './deliverable-sources';
import { ownSource } from './own-source';
import { ProjectReader } from './project-reader';

/** Projects without routes: for the worker and for other domains. */
@Module({
  imports: [IdentityModule],
  providers: [DeliverableSources, ProjectReader],
  exports: [DeliverableSources, ProjectReader],
})
export class ProjectModule {
  constructor(@Inject(DeliverableSources) sources: DeliverableSources) {
    sources.register(ownSource);
  }
}
