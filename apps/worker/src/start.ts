import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { readEnv, RetentionSweep, startWorkerApp, stopOnSignal } from '@wijkspoor/platform/api';
import { WorkerModule } from './worker.module';

/** Runs until a signal comes. */
export async function startWorker(last: () => Promise<void>): Promise<void> {
  const env = readEnv();
  const app = await startWorkerApp(WorkerModule.forRoot(env), env);
  stopOnSignal(app, last);
  // the database can be one of before, with what was destroyed since
  await app.get(RetentionSweep).begin();
  new Logger('Worker').log('takes jobs');
}
