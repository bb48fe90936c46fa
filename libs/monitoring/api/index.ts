export { MonitoringHttpModule, MonitoringModule } from './monitoring.module';
