import { finished, Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Address, Problem, writeAddress } from '@wijkspoor/platform/domain';
import { filled, type FormAnswer, type FormParams, type PlainForm, type Posted } from '@wijkspoor/platform/web/forms';
import { type Asked, readAsked } from './asked';
import { codeCookie, readCookies } from './cookies';
import { leaveByMail } from './one-click';
import type { PageAnswers } from './page-answers';
import type { FrontDoorParts } from './parts';
import { matchPattern } from './patterns';
import { comeBackAfter, problemOf } from './problems';
import { ownForm } from './security';
import { visitorHeaders } from './visitor-headers';

type Found = { readonly form: PlainForm; readonly params: FormParams };

/** Answers a form that was posted without scripts: hands it to the api and goes on, or shows the page again with what is wrong. */
export async function answerForm(
  request: FastifyRequest,
  reply: FastifyReply,
  pages: PageAnswers,
  parts: FrontDoorParts,
): Promise<FastifyReply> {
  const asked = readAsked(request.url);
  if (asked === null) return pages.failure(request, reply, 400);
  request.pattern = parts.renderer.match(asked.path).pattern;
  const { body } = request;
  const upload = body instanceof Readable ? body : null;
  const failed = (status: number): Promise<FastifyReply> => {
    // what still comes in is let go, or the next request on this connection waits behind it
    upload?.resume();
    return pages.failure(request, reply, status);
  };
  const left = await leaveByMail(request, asked, parts);
  if (left !== null) return reply.code(left).type('text/plain').send('');
  if (!ownForm(request, parts.settings)) return failed(403);
  if (upload === null && !(body instanceof URLSearchParams)) return failed(400);
  const posted: Posted = body instanceof URLSearchParams ? readPosted(body) : new Map();
  const found = findForm(parts.forms, asked.address, upload === null ? (posted.get('do')?.[0] ?? '') : null);
  if (found === null) return failed(400);

  const answer = await callApi(request, asked, { posted, upload }, found, parts);
  upload?.resume();
  if (answer === null) {
    const away = problemOf('away', 503, asked.address.language, request.id);
    return pages.refused(request, reply.header('retry-after', comeBackAfter), asked, refusal(found.form, posted, away));
  }
  void reply.header('set-cookie', answer.headers.getSetCookie());
  if (answer.ok) return done(reply, asked, posted, found, await bodyOf(answer), parts);
  const retryAfter = answer.headers.get('retry-after');
  if (retryAfter !== null) void reply.header('retry-after', retryAfter);
  const problem = Problem.safeParse(await bodyOf(answer));
  if (!problem.success) return pages.failure(request, reply, answer.status);
  return pages.refused(request, reply, asked, refusal(found.form, posted, problem.data));
}

/** Finds the form of an address and a button, or without a button the one that is a file; null when no page of ours has it. */
function findForm(forms: readonly PlainForm[], { gemeente, path }: Address, action: string | null): Found | null {
  for (const form of forms) {
    const asked = action === null ? form.upload === true : form.action === action && form.upload !== true;
    if (!asked || (form.inGemeente ?? false) !== (gemeente !== null)) continue;
    const params = matchPattern(form.page, path);
    if (params !== null) return { form, params: gemeente === null ? params : { ...params, gemeente } };
  }
  return null;
}

function readPosted(body: URLSearchParams): Posted {
  const posted = new Map<string, string[]>();
  for (const [name, value] of body) {
    const before = posted.get(name);
    // not a new list each time: a body may hold one name a hundred thousand times
    if (before === undefined) posted.set(name, [value]);
    else before.push(value);
  }
  return posted;
}

/** @returns the api's answer, or null when it cannot be reached. */
async function callApi(
  request: FastifyRequest,
  { address }: Asked,
  { posted, upload }: { readonly posted: Posted; readonly upload: Readable | null },
  { form, params }: Found,
  { settings }: FrontDoorParts,
): Promise<Response | null> {
  const { method, path } = form.call(params, posted);
  const { codes } = readCookies(request.headers.cookie, settings.secure);
  const code = form.code === undefined ? undefined : codes[form.code];
  const input = { ...(form.input ?? filled)(posted), ...(code === undefined ? {} : { code }) };
  const version = posted.get('version')?.[0];
  const headers = {
    ...visitorHeaders(request, settings),
    'accept-language': address.language,
    'content-type': upload === null ? 'application/json' : (request.headers['content-type'] ?? ''),
    // the form's own origin was checked; the api hears ours
    origin: settings.publicOrigin,
    ...(request.headers.cookie !== undefined ? { cookie: request.headers.cookie } : {}),
    ...(version !== undefined && /^\d{1,9}$/.test(version) ? { 'if-match': `"${version}"` } : {}),
  };
  return fetch(`${settings.apiOrigin}${path}`, {
    method,
    headers,
    ...(upload === null ? { body: JSON.stringify(input) } : { body: streamed(upload), duplex: 'half' as const }),
    redirect: 'manual',
    signal: upload === null ? AbortSignal.timeout(answerMs) : afterLastByte(upload),
  }).catch(() => null);
}

const answerMs = 30_000;

/** A file from a slow line has the time it needs; from its last byte on the answer is waited for as with any form. */
function afterLastByte(upload: Readable): AbortSignal {
  const late = new AbortController();
  finished(upload, () => setTimeout(() => late.abort(), answerMs).unref());
  return late.signal;
}

/** The same stream: the types of Node and of browsers have two names for it. */
const streamed = (body: Readable): ReadableStream => Readable.toWeb(body) as unknown as ReadableStream;

async function bodyOf(answer: Response): Promise<unknown> {
  const text = await answer.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function done(
  reply: FastifyReply,
  { address }: Asked,
  posted: Posted,
  { form, params }: Found,
  answer: unknown,
  { settings }: FrontDoorParts,
): FastifyReply {
  const { language } = address;
  const links = {
    platform: (path: string) => writeAddress({ language, gemeente: null, path }),
    gemeente: (gemeente: string, path = '/') => writeAddress({ language, gemeente, path }),
  };
  if (form.code !== undefined) void reply.header('set-cookie', codeCookie({ code: form.code }, '', settings.secure));
  return reply.code(303).header('location', form.done({ answer, posted, params, links })).send();
}

/** What the page shows again. A change that came too late is a conflict for somebody without scripts. */
function refusal({ action, secret = [] }: PlainForm, posted: Posted, problem: Problem): FormAnswer {
  const hidden = new Set(['do', 'version', ...secret]);
  const { status, code, detail, errors } = problem;
  return {
    action,
    values: Object.fromEntries([...posted].filter(([name]) => !hidden.has(name))),
    again: secret.some((name) => posted.has(name)) ? null : Object.fromEntries(posted),
    problem: { status: status === 412 ? 409 : status, code, detail, ...(errors === undefined ? {} : { errors }) },
  };
}
