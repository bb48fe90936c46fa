export { Notifications } from './notifications';
export { NotificationsHttpModule, NotificationsModule } from './notifications.module';
