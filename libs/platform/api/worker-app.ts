import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { assertCannotBypass } from './database';
import type { Env } from './env';
import { PinoLogger } from './logger';

/** Jobs that run at a stop get this long; what is not done by then is taken over by another worker. */
const graceMs = 8_000;

/** Starts the worker: the same modules as the api, without routes. Returns when it takes jobs. */
export async function startWorkerApp(module: DynamicModule, env: Env): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(module, { logger: new PinoLogger(env), abortOnError: false });
  await assertCannotBypass(app.get(DataSource));
  return app;
}

/** Stops in order at the first signal: no new jobs, running ones finish, connections close, then `last`. */
export function stopOnSignal(app: INestApplicationContext, last: () => Promise<void>): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), graceMs).unref();
    await app.close();
    await last();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}
