export { InstrumentsHttpModule, InstrumentsModule } from './instruments.module';
export { addShipped } from './shipped-versions';
