export { archiveMatrix } from '../api/archive.matrix';
