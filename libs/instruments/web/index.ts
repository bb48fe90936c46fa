export { asked } from './part/asked';
export { instrumentsPages } from './routes';
