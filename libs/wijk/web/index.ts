export { AreaMap, type MapPlace } from './area-map';
export { wijkPages } from './routes';
