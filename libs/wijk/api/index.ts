export { Areas, type AreaWithBoundary } from './areas.service';
export { wijkOf, type WijkOf } from './wijk.service';
export { WijkHttpModule, WijkModule } from './wijk.module';
