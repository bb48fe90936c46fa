import 'reflect-metadata';
import { createHttpApp, listen, readEnv } from '@wijkspoor/platform/api';
import { AppModule } from './app.module';

const env = readEnv();
const app = await createHttpApp(AppModule.forRoot(env), env);
await listen(app, env.API_PORT, env.HOST);
