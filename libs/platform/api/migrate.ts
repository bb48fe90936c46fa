import { DataSource } from 'typeorm';
import { queueName } from './jobs/queue-backend';
import { migrateQueue } from './jobs/queue-schema';
import { migrations } from './migrations';

/**
 * Brings the database to the newest schema, as its owner. Two at once wait for each other.
 * @returns the names of what was applied now.
 */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    poolSize: 2,
  });
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock(727001)');
    const applied = await dataSource.runMigrations();
    await migrateQueue(ownerUrl, queueName);
    return applied.map((migration) => migration.name);
  } finally {
    await lock.query('select pg_advisory_unlock(727001)');
    await lock.release();
    await dataSource.destroy();
  }
}
