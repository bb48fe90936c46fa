export { givenRun } from './given-run';
export { type ImportDatabase, importDatabase } from './import-database';
export { wijkMatrix } from '../api/wijk.matrix';
export { givenSheet, givenZip, type ZipPart } from './given-zip';
