export { ReportsHttpModule, ReportsModule } from './reports.module';
