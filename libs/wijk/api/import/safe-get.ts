import dns from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import net, { type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FileRefused } from '../area-text';

/** How a source is asked. */
export type GetLimits = {
  readonly bytes: number;
  readonly milliseconds: number;
  /** Tests only: the source stands on this machine. */
  readonly loopback: boolean;
};
/** What came back: the status, and the body in pieces, which stop with an error past a limit. */
export type Got = { readonly status: number; readonly body: AsyncIterable<Buffer> };

const mostRedirects = 3;

/**
 * Asks for an address that somebody set. https only, to addresses on the internet only, and that again for every redirect;
 * the connection is made to the very address that was judged.
 * @throws FileRefused: `address` when it may not be asked, `sourceFailed` when nobody answers.
 */
export async function safeGet(address: string, limits: GetLimits): Promise<Got> {
  let url = parse(address);
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const judged = await judge(url, limits.loopback);
    const answer = await ask(url, judged, limits);
    const { statusCode: status = 502, headers } = answer;
    if (status < 300 || status >= 400 || headers.location === undefined)
      return { status, body: bounded(answer, limits) };
    answer.destroy();
    url = parse(headers.location, url);
  }
  throw new FileRefused('sourceFailed', 0, url.host);
}

function parse(address: string, base?: URL): URL {
  const url = URL.parse(address, base);
  if (url === null) throw new FileRefused('address');
  return url;
}

type Judged = { readonly address: string; readonly family: number };

async function judge({ protocol, hostname, username, host }: URL, loopback: boolean): Promise<readonly Judged[]> {
  const name = hostname.replace(/^\[|\]$/g, '');
  const found = net.isIP(name) === 0 ? await resolve(name) : [{ address: name, family: net.isIP(name) }];
  const allowed = found.every(({ address }) => isPublic(address) || (loopback && isLoopback(address)));
  const secure =
    protocol === 'https:' || (loopback && protocol === 'http:' && found.every((one) => isLoopback(one.address)));
  if (found.length === 0 || !allowed || !secure || username !== '') throw new FileRefused('address', 0, host);
  return found;
}

async function resolve(name: string): Promise<readonly Judged[]> {
  try {
    return await dns.lookup(name, { all: true });
  } catch {
    throw new FileRefused('sourceFailed', 0, name);
  }
}

/** All of IPv6 that is given out on the internet (RFC 4291, 2.4); the old ways of writing an IPv4 address in it are not. */
const givenOut = ipaddr.parseCIDR('2000::/3');

/** An address on the internet: not of this machine, of a network around it, or of nobody; also when an IPv4 address is written as IPv6. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const known = ipaddr.process(address);
  return known.range() === 'unicast' && (known.kind() === 'ipv4' || known.match(givenOut));
}
const isLoopback = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';

function ask(url: URL, judged: readonly Judged[], { milliseconds }: GetLimits): Promise<http.IncomingMessage> {
  const lookup: LookupFunction = (_, options, callback) => {
    const [first] = judged;
    if (options.all === true) callback(null, [...judged]);
    else callback(null, first?.address ?? '', first?.family ?? 0);
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).get(url, {
      lookup,
      agent: false,
      headers: { accept: 'application/json', 'user-agent': 'wijkspoor' },
      signal: AbortSignal.timeout(milliseconds),
    });
    request.once('response', resolve);
    request.once('error', () => reject(new FileRefused('sourceFailed', 0, url.host)));
  });
}

async function* bounded(answer: http.IncomingMessage, { bytes }: GetLimits): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > bytes) throw new FileRefused('tooLarge');
      yield chunk;
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('truncated');
  } finally {
    answer.destroy();
  }
}
