import { Inject, Module } from '@nestjs/common';
import { IdentityModule, PersonalDataSources } from '@wijkspoor/identity/api';
import { NotificationsModule } from '@wijkspoor/notifications/api';
import { ArchiveController } from './archive.controller';
import { archiveData } from './archive-data';
import { ArchiveJob } from './archive-job';
import { ArchiveJobs } from './archive.jobs';
import { ArchivesService } from './archives.service';

/** Archives, without routes: for the worker and the command line. */
@Module({
  imports: [IdentityModule, NotificationsModule],
  providers: [ArchiveJob, ArchiveJobs, ArchivesService],
  exports: [ArchiveJob, ArchivesService],
})
export class ArchiveModule {
  constructor(@Inject(PersonalDataSources) people: PersonalDataSources) {
    people.register(archiveData);
  }
}

/** The same, with its routes: for the api. */
@Module({ imports: [ArchiveModule], controllers: [ArchiveController] })
export class ArchiveHttpModule {}
