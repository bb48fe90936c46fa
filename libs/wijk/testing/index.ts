export { wijkMatrix } from '../api/wijk.matrix';
