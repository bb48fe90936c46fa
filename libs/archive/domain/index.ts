export { backupFormat, BackupManifest, notInBackup, placeOf } from './backup';
export { ArchiveList, ArchiveView, AskArchive, MoveArchive } from './contract';
export { archiveError, type ArchiveErrorCode } from './errors';
export { isTrusted } from './guards';
export { makeArchive } from './jobs';
export { afterArchiveMove, archiveDays, archiveMovesOf, type ArchiveState, type ArchiveVerb } from './life';
export { archiveFormat, entryOf, Manifest, readEntry, TableCount, unlike } from './manifest';
export { loadingOrder } from './order';
export { archivePolicy } from './policy';
export {
  bytesThatTravel,
  columnsLeftBehind,
  columnsRewritten,
  leftBehind,
  rowsThatTravel,
  sharedColumns,
  sharedTables,
} from './tables';
