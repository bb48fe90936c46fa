import { migrate, readEnv, schemaText } from '@wijkspoor/platform/api';
import { loadDemo } from './demo';
import { asOwner } from './owner';

export async function migrateNow(): Promise<void> {
  const env = readEnv();
  const applied = await migrate(env.DATABASE_OWNER_URL ?? env.DATABASE_URL);
  console.log(applied.length ? `applied: ${applied.join(', ')}` : 'nothing to apply');
}

/** What a start needs: the newest schema and, in a demo, the demo. */
export async function prepare(): Promise<void> {
  await migrateNow();
  console.log(JSON.stringify(readEnv().DEMO ? await loadDemo() : []));
}

export async function printSchema(): Promise<void> {
  const text = await asOwner((db) => schemaText(async (sql) => (await db.query<{ line: string }>(sql)).rows));
  process.stdout.write(text);
}
