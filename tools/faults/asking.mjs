// Requests as clients make them: timed, and sent again until there is an answer that counts.
import http from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

/** Nobody waits longer for an answer. */
const boundMs = 10_000;
/** A client that never hears gives up, so that a run ends. */
const patienceMs = 120_000;

/** @param base the address of the gemeente in the api. @returns `ask`, and what was seen. */
export function openAsking(base) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  const seen = { requests: 0, acknowledged: 0, retried: 0, slowestMs: 0, findings: [] };
  const found = (what) => void seen.findings.push(what);

  async function once(method, address, more) {
    const begun = performance.now();
    seen.requests++;
    const late = () => found(`no answer in ${boundMs / 1000} s: ${method} ${patternOf(address)}`);
    const answer = await answerOf(`${base}${address}`, { method, agent }, more, late);
    seen.slowestMs = Math.max(seen.slowestMs, Math.round(performance.now() - begun));
    return answer;
  }

  /**
   * Asks until there is an answer: what broke, and what says "try again" (503), is sent again.
   * @returns the answer that came; one that is neither a yes nor expected is a finding.
   */
  async function ask(method, address, more = {}, expected = []) {
    const last = Date.now() + patienceMs;
    for (let uncertain = false; ;) {
      const { status, headers, raw } = await once(method, address, more);
      if (status >= 200 && status < 300) {
        seen.acknowledged++;
        const json = headers['content-type']?.includes('json') && raw.length > 0;
        return {
          status,
          uncertain,
          cookie: headers['set-cookie']?.[0]?.split(';')[0] ?? '',
          raw,
          body: json ? JSON.parse(raw) : null,
        };
      }
      if (expected.includes(status)) return { status, uncertain };
      const code = raw && /"code":"([^"]+)"/.exec(raw)?.[1];
      if (status !== 0 && status !== 503) {
        found(`${method} ${patternOf(address)} was answered with ${status} ${code ?? ''}`);
        if (status < 500) throw new Refused(`${method} ${address}: ${status} ${code}`);
      }
      if (Date.now() > last) throw new Refused(`${method} ${address}: never answered`);
      uncertain = true;
      seen.retried++;
      await pause(100 + 200 * Math.random());
    }
  }
  return { ask, seen, found };
}

/** One request; status 0 when the connection broke: nobody knows what became of it. @param late hears that the answer took too long */
const answerOf = (address, options, { body, cookie = '', version, from }, late) =>
  new Promise((resolve) => {
    const request = http.request(address, {
      ...options,
      headers: {
        ...{ origin: 'http://bench.invalid', 'content-type': 'application/json', cookie },
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(from === undefined ? {} : { 'x-forwarded-for': from }),
      },
    });
    const broken = () => resolve({ status: 0 });
    const timer = setTimeout(() => {
      late();
      request.destroy();
    }, boundMs);
    request.on('close', () => clearTimeout(timer)).on('error', broken);
    request.on('response', (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk)).on('error', broken);
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, raw: Buffer.concat(chunks) }),
      );
    });
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });

/** A client that cannot go on. */
class Refused extends Error {}

const patternOf = (address) => address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…');
