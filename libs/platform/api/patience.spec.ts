import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import multipart from '@fastify/multipart';
import fastify from 'fastify';
import { Patience } from './patience';

const most = 90;
const server = fastify();

beforeAll(async () => {
  await server.register(multipart);
  new Patience(most).watch(server);
  server.setErrorHandler((error: { code: string }, _request, reply) => reply.code(503).send({ code: error.code }));
  server.get('/never', () => new Promise(() => undefined));
  server.get('/late', async () => {
    await pause(2 * most);
    return 'late';
  });
  server.get('/soon', () => 'soon');
  server.get('/slow-file', (_request, reply) =>
    reply.type('text/plain').send(
      Readable.from(
        (async function* () {
          for (const piece of ['a', 'b', 'c']) {
            yield piece;
            await pause(most);
          }
        })(),
      ),
    ),
  );
  server.post('/slow-upload', async () => {
    await pause(2 * most);
    return 'taken';
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => server.close());

const ask = async (path: string, body?: FormData): Promise<string> => {
  const { port } = server.server.address() as { port: number };
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, body === undefined ? {} : { method: 'POST', body });
  return answer.text();
};

it.each(['/never', '/late'])('%s is told to be away, and nothing comes after that', async (path) => {
  expect(await ask(path)).toBe('{"code":"platform.away"}');
  await pause(3 * most);
  expect(await ask('/soon')).toBe('soon');
});

it('what is soon, a file that goes out slowly and one that comes in slowly are left alone', async () => {
  const file = new FormData();
  file.set('file', new Blob(['x']), 'x.txt');
  expect(await Promise.all([ask('/soon'), ask('/slow-file'), ask('/slow-upload', file)])).toEqual([
    'soon',
    'abc',
    'taken',
  ]);
});
