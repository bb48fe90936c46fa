import { Inject, Module } from '@nestjs/common';
import { IdentityModule, PersonalDataSources } from '@wijkspoor/identity/api';
import { DeliverableSources, ProjectModule, TraceSources } from '@wijkspoor/project/api';
import { WijkModule } from '@wijkspoor/wijk/api';
import { AnswerTidying } from './answer-tidying';
import { BurstMemory } from './burst-memory';
import { DisclosureSettings } from './disclosure-settings';
import { EntryRoundsService } from './entry-rounds.service';
import { ExportJob } from './exports/export-job';
import { ExportsController } from './exports/exports.controller';
import { Exports } from './exports/exports.service';
import { FormBatch } from './form-batch';
import { FormCookie } from './form-cookie';
import { FormMail } from './form-mail';
import { FormSecrets } from './form-secrets';
import { FormsService } from './forms.service';
import { InstrumentsController } from './instruments.controller';
import { InstrumentsJobs } from './instruments.jobs';
import { InstrumentsService } from './instruments.service';
import { MarkedFormsService } from './marked-forms.service';
import { ModerationController } from './moderation.controller';
import { PaperSheetsController } from './paper-sheets.controller';
import { PaperSheets } from './paper-sheets.service';
import { PrintJob } from './print/print-job';
import { PrintsController } from './print/prints.controller';
import { Prints } from './print/prints.service';
import { PublicRoundsService } from './public-rounds.service';
import { ResultsController } from './results.controller';
import { ResultsService } from './results.service';
import { RollUp } from './roll-up';
import { RollUpNudge } from './roll-up-nudge';
import { RoundClock } from './round-clock';
import { roundData } from './round-data';
import { RoundFrames } from './round-frames';
import { roundSource } from './round-source';
import { RoundsController } from './rounds.controller';
import { roundTrace } from './round-trace';
import { RoundsService } from './rounds.service';
import { Snapshots } from './snapshots';
import { TakePartController } from './take-part.controller';
import { TextsService } from './texts.service';

/** Questionnaires, rounds and answers, without routes: for the worker. */
@Module({
  imports: [IdentityModule, ProjectModule, WijkModule],
  providers: [
    ...[AnswerTidying, BurstMemory, FormBatch, FormCookie, FormMail, FormSecrets, FormsService],
    ...[InstrumentsJobs, InstrumentsService, PublicRoundsService],
    ...[DisclosureSettings, ResultsService, Snapshots],
    ...[EntryRoundsService, PaperSheets, PrintJob, Prints],
    ...[ExportJob, Exports, MarkedFormsService, TextsService],
    ...[RollUp, RollUpNudge, RoundClock, RoundFrames, RoundsService],
  ],
  exports: [
    DisclosureSettings,
    EntryRoundsService,
    Exports,
    ResultsService,
    FormMail,
    FormCookie,
    FormSecrets,
    FormsService,
    InstrumentsService,
    MarkedFormsService,
    PaperSheets,
    Prints,
    PublicRoundsService,
    RoundFrames,
    RoundsService,
    TextsService,
  ],
})
export class InstrumentsModule {
  constructor(
    @Inject(DeliverableSources) sources: DeliverableSources,
    @Inject(TraceSources) traces: TraceSources,
    @Inject(PersonalDataSources) people: PersonalDataSources,
  ) {
    people.register(roundData);
    sources.register(roundSource);
    traces.register(roundTrace);
  }
}

/** The same, with its routes: for the api. */
@Module({
  imports: [InstrumentsModule],
  controllers: [
    ExportsController,
    InstrumentsController,
    ModerationController,
    PaperSheetsController,
    PrintsController,
    ResultsController,
    RoundsController,
    TakePartController,
  ],
})
export class InstrumentsHttpModule {}
