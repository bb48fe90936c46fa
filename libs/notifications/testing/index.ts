export { notificationsFormMatrix } from './form-matrix';
export { notificationsMatrix } from '../api/notifications.matrix';
