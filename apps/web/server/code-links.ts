import type { FastifyRequest } from 'fastify';
import { writeAddress } from '@wijkspoor/platform/domain';
import type { Asked } from './asked';
import { codeCookie } from './cookies';
import type { FrontDoorParts } from './parts';
import { fillPattern, matchPattern } from './patterns';

/**
 * A link from a mail: its code goes into a cookie, and the reader on to a page with a button. Programs that look at
 * links in mails so use nothing up, and the code leaves the address bar and the history.
 */
export function readCodeLink(
  { address }: Asked,
  { codeLinks, settings }: FrontDoorParts,
  request: FastifyRequest,
): { cookie: string; location: string } | null {
  for (const link of codeLinks) {
    if ((link.inGemeente ?? false) !== (address.gemeente !== null)) continue;
    const params = matchPattern(link.page, address.path);
    if (params === null) continue;
    request.pattern = link.page;
    return {
      cookie: codeCookie(link, params['code'] ?? '', settings.secure),
      location: writeAddress({ ...address, path: fillPattern(link.to, params) }),
    };
  }
  return null;
}
