import { DataSource } from 'typeorm';
import { connection, PlatformDb } from '../database';
import type { Env } from '../env';
import { Outbox } from './outbox';

/**
 * The operator's command after a queue was lost: everything that is not done is given to the queue again.
 * What the queue still has stays as it is, so it is safe at any time.
 * @returns how many jobs.
 */
export async function readdJobs(env: Env): Promise<number> {
  const dataSource = await new DataSource(connection(env, [])).initialize();
  try {
    return await new Outbox(new PlatformDb(dataSource)).readd(0);
  } finally {
    await dataSource.destroy();
  }
}
