export { publicGoalsOf } from './goals/public-goals';
export { MonitoringHttpModule, MonitoringModule } from './monitoring.module';
