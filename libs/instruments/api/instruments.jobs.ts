import { Inject, Injectable } from '@nestjs/common';
import {
  checkCounts,
  exportRound,
  moveRounds,
  printRound,
  rollUpRound,
  tellFollowers,
} from '@wijkspoor/instruments/domain';
import { handle, JobRegistry, schedule } from '@wijkspoor/platform/api';
import { ExportJob } from './exports/export-job';
import { FormMail } from './form-mail';
import { PrintJob } from './print/print-job';
import { RollUp } from './roll-up';
import { RoundClock } from './round-clock';

/** The background work of rounds. */
@Injectable()
export class InstrumentsJobs {
  constructor(
    @Inject(JobRegistry) registry: JobRegistry,
    @Inject(RollUp) rollUp: RollUp,
    @Inject(RoundClock) clock: RoundClock,
    @Inject(FormMail) mail: FormMail,
    @Inject(ExportJob) exports: ExportJob,
    @Inject(PrintJob) print: PrintJob,
  ) {
    registry.register({
      jobs: [checkCounts, exportRound, rollUpRound, moveRounds, tellFollowers, printRound],
      handlers: [
        handle(exportRound, (ctx, { exportId }) => exports.run(ctx, exportId)),
        handle(rollUpRound, (ctx, { roundId }) => rollUp.run(ctx, roundId)),
        handle(moveRounds, (ctx) => clock.tick(ctx, new Date())),
        handle(checkCounts, (ctx) => rollUp.check(ctx)),
        handle(tellFollowers, (ctx, { roundId }) => mail.tell(ctx, roundId)),
        handle(printRound, (ctx, { printId }) => print.run(ctx, printId)),
      ],
      schedules: [schedule(moveRounds, '* * * * *'), schedule(checkCounts, '40 3 * * *')],
    });
  }
}
