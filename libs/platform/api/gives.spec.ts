import Fastify from 'fastify';
import * as z from 'zod/mini';
import { holdToContract } from './gives';

const Wijk = z.object({ name: z.string() });

/** What a route that gives a wijk answers when its code makes this. */
async function answered(made: unknown, status = 200) {
  const app = Fastify();
  app.addHook('preSerialization', holdToContract);
  app.get('/', { config: { gives: Wijk } }, (_, reply) => reply.code(status).send(made));
  const { statusCode, body } = await app.inject('/');
  await app.close();
  return { statusCode, body };
}

it('keeps what the contract does not name', async () =>
  expect(await answered({ name: 'Lindehoek', secret: 'x' })).toEqual({
    statusCode: 200,
    body: JSON.stringify({ name: 'Lindehoek' }),
  }));

it('sends nothing of an answer that is not as the contract says', async () => {
  const { statusCode, body } = await answered({ names: 'Lindehoek' });
  expect(statusCode).toBe(500);
  expect(body).not.toContain('Lindehoek');
});

it('leaves a problem as it is', async () =>
  expect(await answered({ title: 'platform.missing' }, 404)).toEqual({
    statusCode: 404,
    body: JSON.stringify({ title: 'platform.missing' }),
  }));
