import type { FastifyInstance } from 'fastify';
import type { Settings } from './settings';
import { visitorHeaders } from './visitor-headers';

/** The pattern of the secret address of an agenda, and its name in the log: the code never stands there. */
const pattern = '/agenda/:code.ics';
/** What the program that asks has to know of the answer. */
const passed = ['content-type', 'content-disposition', 'cache-control', 'retry-after'] as const;

/**
 * The agenda of a person, for the program that shows it. It has no cookie and says nothing else: the code in the address is all, and goes on
 * to the api in a body, which nobody writes down.
 */
export function registerAgenda(app: FastifyInstance, settings: Settings): void {
  app.get<{ Params: { file: string } }>('/agenda/:file', async (request, reply) => {
    request.pattern = pattern;
    const code = /^([A-Za-z0-9_-]{43})\.ics$/.exec(request.params.file)?.[1];
    const text = 'text/plain; charset=utf-8';
    if (code === undefined) return reply.code(404).type(text).send('404');
    const answer = await fetch(`${settings.apiOrigin}/v1/agenda-reads`, {
      method: 'POST',
      headers: {
        ...visitorHeaders(request, settings),
        ...{ 'content-type': 'application/json', origin: settings.publicOrigin },
      },
      body: JSON.stringify({ code }),
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
    }).catch(() => null);
    const status = answer?.status ?? 503;
    if (answer?.ok !== true) {
      const retryAfter = answer?.headers.get('retry-after');
      if (retryAfter != null) void reply.header('retry-after', retryAfter);
      return reply.code(status).type(text).send(String(status));
    }
    for (const name of passed) {
      const value = answer.headers.get(name);
      if (value !== null) void reply.header(name, value);
    }
    return reply.send(Buffer.from(await answer.arrayBuffer()));
  });
}
