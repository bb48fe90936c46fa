import type { FastifyRequest } from 'fastify';
import type { Settings } from './settings';

/** Headers of every answer, whoever made it. */
export function securityHeaders({ production }: Pick<Settings, 'production'>): Readonly<Record<string, string>> {
  return {
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    ...(production ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}

/** The policy of answers that are no page: data, files, redirects. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

const rest =
  "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The policy of a document page: the same for every visitor, so that bytes, ETag and cache agree. */
export const documentPolicy = (themeHash: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self' '${themeHash}'; ${rest}`;

/** The policy of a work page, with the nonce of this answer. */
export const workPolicy = (nonce: string): string =>
  `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; ${rest}`;

/** True for a host name we answer to: the one people type, and on a developer's machine its other names. */
export function knownHost(
  host: string | undefined,
  { production, publicOrigin }: Pick<Settings, 'production' | 'publicOrigin'>,
): boolean {
  if (host === undefined) return false;
  if (host === new URL(publicOrigin).host) return true;
  return !production && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
}

/** True when a form was sent by a page of ours. Browsers that say nothing of the origin say where the page came from. */
export function ownForm(
  request: FastifyRequest,
  { production, publicOrigin }: Pick<Settings, 'production' | 'publicOrigin'>,
): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'same-origin';
  // on a developer's machine the host has several names, and the host check has passed
  return origin === publicOrigin || (!production && host !== undefined && origin === `http://${host}`);
}
