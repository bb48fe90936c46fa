import 'reflect-metadata';
import { createHttpApp, listen, readEnv, stopOnSignal } from '@wijkspoor/platform/api';
import { AppModule } from './app.module';

/** Runs until a signal comes; `last` is called when it has closed. */
export async function startApi(last: () => Promise<void>): Promise<void> {
  const env = readEnv();
  const app = await createHttpApp(AppModule.forRoot(env), env);
  stopOnSignal(app, last);
  await listen(app, env.API_PORT, env.HOST);
}
