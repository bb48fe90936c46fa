export { publicGoalsOf } from './goals/public-goals';
export { MonitoringHttpModule, MonitoringModule } from './monitoring.module';
export { ProfileService } from './profile.service';
