export { ArchiveJob } from './archive-job';
export { ArchiveHttpModule, ArchiveModule } from './archive.module';
export { type ArchiveRead, readArchive } from './read-archive';
