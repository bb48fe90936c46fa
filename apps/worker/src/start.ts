import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { readEnv, startWorkerApp, stopOnSignal } from '@wijkspoor/platform/api';
import { WorkerModule } from './worker.module';

/** Runs until a signal comes. */
export async function startWorker(last: () => Promise<void>): Promise<void> {
  const env = readEnv();
  stopOnSignal(await startWorkerApp(WorkerModule.forRoot(env), env), last);
  new Logger('Worker').log('takes jobs');
}
