export { ArchiveJob } from './archive-job';
export { ArchiveHttpModule, ArchiveModule } from './archive.module';
export { type ArchiveRead, readArchive } from './read-archive';
export { openBackup, readBackup } from './read-backup';
export { writeBackup } from './write-backup';
