export { WijkHttpModule } from './wijk.module';
