export { Areas, type AreaWithBoundary } from './areas.service';
export { type FigureQuery, figuresOf } from './figure-read';
export { wijkOf, type WijkOf } from './wijk.service';
export { WijkHttpModule, WijkModule } from './wijk.module';
