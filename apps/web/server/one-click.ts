import type { FastifyRequest } from 'fastify';
import type { CodeLink, PlainForm } from '@wijkspoor/platform/web/forms';
import type { Asked } from './asked';
import type { FrontDoorParts } from './parts';
import { matchPattern } from './patterns';
import { visitorHeaders } from './visitor-headers';

/** What a mail program posts to the address of `List-Unsubscribe` (RFC 8058). */
const oneClick = (body: unknown): boolean =>
  body instanceof URLSearchParams && body.size === 1 && body.get('List-Unsubscribe') === 'One-Click';

/**
 * A mail program takes its reader off a list by the link in the mail. It has no page of ours and no cookie: the code in the address says
 * all, and nothing else that the request brings counts.
 * @returns the status to answer with; null when it is no such request, or not to such a link.
 */
export async function leaveByMail(
  request: FastifyRequest,
  { address }: Asked,
  { codeLinks, forms, settings }: FrontDoorParts,
): Promise<number | null> {
  if (!oneClick(request.body) || address.gemeente === null) return null;
  for (const link of codeLinks) {
    const found = matchPattern(link.page, address.path);
    const form = link.leaves === true && found !== null ? formOf(link, forms) : undefined;
    if (form === undefined || found === null) continue;
    request.pattern = link.page;
    const { method, path } = form.call({ ...found, gemeente: address.gemeente }, new Map());
    const answer = await fetch(`${settings.apiOrigin}${path}`, {
      method,
      headers: {
        ...visitorHeaders(request, settings),
        ...{ 'accept-language': address.language, 'content-type': 'application/json', origin: settings.publicOrigin },
      },
      body: JSON.stringify({ code: found['code'] ?? '' }),
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
    }).catch(() => null);
    return answer === null ? 503 : answer.ok ? 200 : answer.status;
  }
  return null;
}

/** The form with the button that the link leads to. */
const formOf = ({ code, to }: CodeLink, forms: readonly PlainForm[]): PlainForm | undefined =>
  forms.find((form) => form.page === to && form.code === code);
