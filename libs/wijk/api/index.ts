export { importAreas, type ImportOptions, type ImportResult, type Transaction } from './area-import';
export { importPostcodes } from './postcode-import';
export { Areas, type AreaWithBoundary } from './areas.service';
export { type FigureQuery, figuresOf } from './figure-read';
export { wijkOf, type WijkOf } from './wijk.service';
export { wijkStates } from './wijk-states';
export { WijkHttpModule, WijkModule } from './wijk.module';
