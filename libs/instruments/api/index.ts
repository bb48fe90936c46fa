export { InstrumentsHttpModule, InstrumentsModule } from './instruments.module';
