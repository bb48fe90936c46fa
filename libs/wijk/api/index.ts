export { WijkHttpModule, WijkModule } from './wijk.module';
