export { notificationsPages } from './routes';
