export { agendaRounds } from './agenda-rounds';
export { type AskedRound, askedRounds } from './asked-rounds';
export { type AskedSubject, askedSubjects } from './asked-subjects';
export { disclosureRule } from './disclosure-settings';
export { InstrumentsHttpModule, InstrumentsModule } from './instruments.module';
export { owedRounds } from './owed-rounds';
export { toldRounds, type ToldRound } from './told-rounds';
export { addShipped } from './shipped-versions';
export { type WaitingRound, waitingRounds } from './waiting-rounds';
