import dns from 'node:dns';
import https from 'node:https';
import http from 'node:http';
import net, { type LookupFunction } from 'node:net';
import type { CustomFetch } from 'openid-client';

const largest = 512 * 1024;
const timeoutMs = 8_000;

/** Where our own machines may stand, and what leads there by another way of writing. */
const inside = new net.BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(network, bits);
/** Of IPv6 only this is the internet; the rest is ours, or an IPv4 address in disguise. */
const global6 = new net.BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  inside.addSubnet(network, bits, 'ipv6');

/** True for an address on the internet: not of this machine, of the network around it, or of nobody. */
export function isPublicAddress(address: string): boolean {
  if (net.isIPv4(address)) return !inside.check(address);
  return net.isIPv6(address) && global6.check(address, 'ipv6') && !inside.check(address, 'ipv6');
}

class UnsafeAddress extends Error {
  override readonly name = 'UnsafeAddress';
}

/** Looks a name up for the very connection that is made, so that it cannot mean another machine a moment later. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  dns.lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error !== null) {
      callback(error, '', 0);
      return;
    }
    const [first] = found;
    if (first === undefined || !found.every(({ address }) => isPublicAddress(address)))
      callback(new UnsafeAddress(), '', 0);
    else if (options.all === true) callback(null, found);
    else callback(null, first.address, first.family);
  });
};

/**
 * How we call an identity provider, whose address an administrator typed: no redirects, a few seconds, an answer of limited
 * size; and, when `publicOnly`, https to an address on the internet only.
 */
export const providerFetch =
  ({ publicOnly }: { readonly publicOnly: boolean }): CustomFetch =>
  async (address, { method, headers, body, signal }) => {
    const url = new URL(address);
    if (publicOnly) demandOutside(url);
    const sent = formOf(body);
    const options: https.RequestOptions = {
      method,
      headers: { ...headers, 'content-length': Buffer.byteLength(sent) },
      agent: false,
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal === undefined ? [] : [signal])]),
      ...(publicOnly ? { lookup: lookupPublic } : {}),
    };
    return call(url, options, sent);
  };

/** The library posts forms, nothing else. */
function formOf(body: Parameters<CustomFetch>[1]['body']): string {
  if (body === undefined || body === null) return '';
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new TypeError('a form was expected');
}

/** An address in numbers is not looked up, so it is judged here. */
function demandOutside({ protocol, hostname }: URL): void {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (protocol !== 'https:' || (net.isIP(host) !== 0 && !isPublicAddress(host))) throw new UnsafeAddress();
}

function call(url: URL, options: https.RequestOptions, body: string): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, options, (answer) => {
      const parts: Buffer[] = [];
      let size = 0;
      answer.on('data', (part: Buffer) => {
        size += part.length;
        if (size > largest) request.destroy(new Error('the answer is too large'));
        else parts.push(part);
      });
      answer.on('error', reject);
      answer.on('end', () => {
        const { statusCode: status = 502, headers } = answer;
        const type = headers['content-type'];
        const empty = [204, 205, 304].includes(status);
        resolve(
          new Response(empty ? null : Buffer.concat(parts), {
            status,
            headers: type === undefined ? {} : { 'content-type': type },
          }),
        );
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}
