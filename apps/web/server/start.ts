import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import type { Renderer } from '@wijkspoor/platform/web';
import { readAssets } from './assets';
import { codeLinks, forms } from './forms';
import { createFrontDoor } from './front-door';
import { readSettings } from './settings';

/** Runs until a signal comes; `last` is called when it has closed. */
export async function startWeb(last: () => Promise<void>): Promise<void> {
  const folder = path.resolve(import.meta.dirname);
  const settings = readSettings(process.env);
  const log = pino({ level: settings.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const server = pathToFileURL(path.join(folder, 'angular/server/server.mjs')).href;
  const bundle = (await import(server)) as { readonly renderer: Renderer };
  const app = await createFrontDoor({
    settings,
    renderer: bundle.renderer,
    assets: readAssets(folder),
    forms,
    codeLinks,
    log,
  });
  app.addHook('onClose', last);

  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void app.close().then(() => process.exit(0));
    });
  }
  await app.listen({ port: settings.port, host: settings.host });
  log.info(`listening on ${settings.host}:${settings.port}`);
}
