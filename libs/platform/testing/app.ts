import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp, type Env, readEnv } from '@wijkspoor/platform/api';
import { type TestDatabase, testDatabase } from './database';

/** The api on a database of its own, listening on a free port of loopback. */
export type TestApp = {
  readonly app: NestFastifyApplication;
  readonly db: TestDatabase;
  readonly env: Env;
  readonly origin: string;
  close(): Promise<void>;
};

/** Settings as a test wants them. */
export const testEnv = (
  db: Pick<TestDatabase, 'appUrl' | 'ownerUrl'>,
  more: Readonly<Record<string, string>> = {},
): Env =>
  readEnv({
    NODE_ENV: 'test',
    DATABASE_URL: db.appUrl,
    DATABASE_OWNER_URL: db.ownerUrl,
    DATABASE_POOL: '4',
    SECRET: 'a secret of at least thirty-two characters',
    PUBLIC_ORIGIN: 'http://localhost:3000',
    LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
    ...more,
  });

/** Starts `module` as the api; `close()` in afterAll. */
export async function testApp(
  module: (env: Env) => DynamicModule,
  settings: Readonly<Record<string, string>> = {},
): Promise<TestApp> {
  const db = await testDatabase();
  try {
    const env = testEnv(db, settings);
    const app = await createHttpApp(module(env), env);
    await app.listen(0, '127.0.0.1');
    const close = async (): Promise<void> => {
      await app.close();
      await db.close();
    };
    return { app, db, env, origin: (await app.getUrl()).replace('[::1]', '127.0.0.1'), close };
  } catch (error) {
    await db.close();
    throw error;
  }
}
