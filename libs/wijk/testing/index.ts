export { givenRun } from './given-run';
export { type ImportDatabase, importDatabase } from './import-database';
export { wijkMatrix } from '../api/wijk.matrix';
