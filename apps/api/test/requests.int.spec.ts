import { once } from 'node:events';
import net from 'node:net';
import { type TestApp, testApp } from '@wijkspoor/platform/testing';
import { AppModule } from '../src/app.module';
import { haveStrings, jsonCases } from './nasty/strings';

let api: TestApp;
let target: string;
let headers: Record<string, string>;
beforeAll(async () => {
  api = await testApp((env) => AppModule.forRoot(env));
  target = `${api.origin}/v1/sign-in/mail-link`;
  headers = { origin: api.env.publicOrigin, 'content-type': 'application/json' };
});
afterAll(() => api.close());

const post = (body: BodyInit, more: Record<string, string> = {}): Promise<Response> =>
  fetch(target, { method: 'POST', headers: { ...headers, ...more }, body, signal: AbortSignal.timeout(10_000) });

async function expectProblem(answer: Response, status: number): Promise<void> {
  expect(answer.headers.get('content-type')).toMatch('application/problem+json');
  expect(await answer.json()).toMatchObject({ status, code: expect.any(String) as string });
  expect(answer.status).toBe(status);
}

/** Writes to the socket what no library would send, and reads until the other side closes. */
const raw = (bytes: string | Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(api.origin);
    const socket = net.connect(Number(port), hostname, () => socket.write(bytes));
    let said = '';
    socket.setTimeout(5_000, () => socket.destroy(new Error(`no end: ${said}`)));
    socket.on('data', (chunk) => (said += chunk.toString('utf8')));
    socket.on('end', () => resolve(said));
    socket.on('error', reject);
  });

describe('a body', () => {
  (haveStrings() ? it : it.skip)('that does not parse is refused, one that parses is judged', async () => {
    const wrong: string[] = [];
    for (const { name, input } of jsonCases()) {
      const { status } = await post(input);
      if (status >= 500 || (name.startsWith('n_') && status !== 400)) wrong.push(`${name} -> ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('that is larger than the limit is refused', async () => {
    await expectProblem(await post(JSON.stringify({ email: 'x'.repeat(300_000) })), 413);
  });

  it('that is nested a hundred thousand deep is refused', async () => {
    await expectProblem(await post(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 400);
    await expectProblem(await post(`${'{"email":'.repeat(20_000)}1${'}'.repeat(20_000)}`), 400);
  });

  it('that is no UTF-8 is refused', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"email":"'),
      Buffer.from([0xc3, 0x28, 0xff]),
      Buffer.from('@example.nl"}'),
    ]);
    await expectProblem(await post(bytes), 400);
  });

  it.each([
    '{"__proto__":{"operator":true},"email":"a@example.nl"}',
    '{"constructor":{"prototype":{"operator":true}},"email":"a@example.nl"}',
    '{"email":"a@example.nl","operator":true}',
    '{"email":"a@example.nl","email":{"$ne":""}}',
  ])('with keys that are not ours is refused: %s', async (body) => {
    await expectProblem(await post(body), 400);
    expect(({} as { operator?: boolean }).operator).toBeUndefined();
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/xml',
    'multipart/form-data',
    'x',
    'text/json',
  ])('sent as %p is refused', async (type) => {
    const answer = await post('{"email":"a@example.nl"}', { 'content-type': type });
    await expectProblem(answer, 400);
  });

  it.each([
    ['nl', 'kort', 'Gebruik minstens 12 tekens.'],
    ['en', 'short', 'Use at least 12 characters.'],
    ['ar', 'قصير', 'استخدم 12 حرفًا على الأقل.'],
  ])('that breaks the contract hears what to do (%s)', async (language, password, detail) => {
    const answer = await fetch(`${api.origin}/v1/invitations/use`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: api.env.publicOrigin, 'accept-language': language },
      body: JSON.stringify({ code: 'a'.repeat(43), password }),
    });
    expect(await answer.json()).toMatchObject({
      errors: expect.arrayContaining([
        { path: 'password', code: 'tooShort', detail, params: { minimum: 12 } },
        expect.objectContaining({ path: 'name', code: 'required' }),
      ]) as unknown,
    });
  });

  it('that is promised and not sent, or shorter than promised, ends in an answer', async () => {
    const head = `POST /v1/sign-in/mail-link HTTP/1.1\r\nHost: x\r\nOrigin: ${api.env.publicOrigin}\r\nConnection: close\r\nContent-Type: application/json\r\n`;
    expect(await raw(`${head}Content-Length: 0\r\n\r\n`)).toMatch(/^HTTP\/1.1 400 .*application\/problem\+json/s);
    expect(await raw(`${head}Content-Length: -1\r\n\r\n{}`)).toMatch(/^HTTP\/1.1 400 .*application\/problem\+json/s);
    expect(await raw(`${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 400 .*application\/problem\+json/s,
    );
  });
});

describe('an address', () => {
  it.each([
    '/v1/%',
    '/v1/gemeenten/%E0%A4%A',
    '/v1/gemeenten/%00',
    '/v1/gemeenten/%FF/wijken',
    '/v1/../../etc/passwd',
    '/v1/gemeenten/a%2f..%2fb',
    '/v1//gemeenten',
    '/v1/nothing',
    '//evil.example/v1',
  ])('%s that leads nowhere gets a problem document', async (path) => {
    const said = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(said).toMatch(/^HTTP\/1.1 40[04] .*application\/problem\+json/s);
  });

  it('that is too long is refused', async () => {
    const long = 'a'.repeat(20_000);
    expect(await raw(`GET /v1/gemeenten/x?q=${long} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431 .*application\/problem\+json/s,
    );
    expect(await raw(`GET /v1/gemeenten/${'a'.repeat(5000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 4(00|04|14) .*application\/problem\+json/s,
    );
  });

  it.each(['DELETE', 'PROPFIND', 'TRACE', 'PATCH', 'OPTIONS'])(
    'asked with %s where that means nothing gets a problem document',
    async (method) => {
      const said = await raw(`${method} /v1/openapi.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(said).toMatch(/^HTTP\/1.1 40[0345] .*application\/problem\+json/s);
    },
  );
});

describe('headers', () => {
  it('larger than the limit are refused', async () => {
    expect(await raw(`GET /v1/openapi.json HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431 .*application\/problem\+json/s,
    );
  });

  it.each([
    'Cookie: sid=\u0001',
    `Cookie: ${'sid=a;'.repeat(1000)}`,
    `Cookie: sid=${'A'.repeat(43)}`,
    `Accept-Language: ${'x,'.repeat(3000)}`,
    "X-Request-Id: '; drop table account",
    "X-Forwarded-For: '; drop table account",
    'Host: a\r\nHost: b',
    'If-None-Match: "',
    'Range: bytes=-99999',
    'Content-Type: \u0000',
  ])('like %j do no harm', async (header) => {
    const said = await raw(`GET /v1/openapi.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${header}\r\n\r\n`);
    expect(said).toMatch(/^HTTP\/1.1 (200|400 .*application\/problem\+json)/s);
  });

  it('that are no HTTP are refused', async () => {
    expect(await raw('hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 .*application\/problem\+json/s);
    expect(await raw(Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x0d, 0x0a, 0x0d, 0x0a]))).toMatch(/^HTTP\/1.1 400 /);
  });
});

it('a connection that was opened and never used keeps no closing waiting', async () => {
  const other = await testApp((env) => AppModule.forRoot(env));
  const { hostname, port } = new URL(other.origin);
  const unused = net.connect(Number(port), hostname);
  await once(unused, 'connect');
  // the server knows it too
  expect((await fetch(`${other.origin}/health/live`)).status).toBe(200);
  await other.close();
  if (!unused.closed) await once(unused, 'close');
}, 30_000);
