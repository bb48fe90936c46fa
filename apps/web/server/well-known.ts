import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Assets } from './assets';
import type { Settings } from './settings';

const dayMs = 24 * 60 * 60 * 1000;

/** The files that machines look for at fixed addresses. */
export function registerWellKnown(
  app: FastifyInstance,
  { publicOrigin, securityContact }: Settings,
  assets: Assets,
): void {
  const icon = readFileSync(path.join(assets.folder, assets.icons.ico.replace('/assets/', '')));
  const text = 'text/plain; charset=utf-8';
  app.get('/favicon.ico', (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').type('image/x-icon').send(icon),
  );
  app.get('/robots.txt', (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=3600')
      .type(text)
      .send(
        [
          'User-agent: *',
          'Disallow: /v1/',
          'Disallow: /*/werk',
          'Disallow: /agenda',
          'Disallow: /inloggen',
          'Disallow: /uitnodiging',
          '',
        ].join('\n'),
      ),
  );
  app.get('/.well-known/security.txt', (_request, reply) => {
    const expires = new Date(Math.ceil((Date.now() + 180 * dayMs) / dayMs) * dayMs).toISOString();
    const lines = [
      `Contact: ${securityContact}`,
      `Expires: ${expires}`,
      'Preferred-Languages: nl, en',
      `Canonical: ${publicOrigin}/.well-known/security.txt`,
      '',
    ];
    return reply.header('cache-control', 'public, max-age=3600').type(text).send(lines.join('\n'));
  });
}
