import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { text } from 'node:stream/consumers';
import { FrontDoorUnderTest } from './front-door-app';

let door: FrontDoorUnderTest;
beforeEach(async () => {
  door = await new FrontDoorUnderTest().start();
});
afterEach(() => door.stop());

/** Asks as it is written, without the tidying of `fetch`. */
async function raw(
  path: string,
  headers: http.OutgoingHttpHeaders = {},
): Promise<{ answer: http.IncomingMessage; body: string }> {
  const request = http.request(door.origin, { path, headers }).end();
  const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
  return { answer, body: await text(answer) };
}
const problem = (code: string, status: number) =>
  expect.objectContaining({ code: `platform.${code}`, status }) as unknown;

it.each([
  ['/v1/../x', 400, 'malformed'],
  ['/v1/%2e%2e/x', 400, 'malformed'],
  ['/v1/%', 400, 'malformed'],
  ['/health/../v1/session', 400, 'malformed'],
])('answers what the door itself refuses as the api would: %s', async (path, status, code) => {
  const { answer, body } = await raw(path, { 'accept-language': 'en' });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([status, 'application/problem+json']);
  expect(JSON.parse(body)).toEqual(problem(code, status));
  expect(body).toContain('We cannot read this message.');
  expect(door.heard).toEqual([]);
});

it('answers in the same way for a method, a host or a length that is not ours', async () => {
  const long = await door.get(`/v1/${'a'.repeat(3000)}`);
  expect([long.status, long.headers.get('content-type')]).toEqual([414, 'application/problem+json']);
  const propfind = await fetch(`${door.origin}/v1/session`, { method: 'PROPFIND' });
  expect([propfind.status, propfind.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  const { answer, body } = await raw('/v1/session', { host: 'evil.example' });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([421, 'application/problem+json']);
  expect(JSON.parse(body)).toEqual(problem('malformed', 421));
});

it('keeps what is said of one connection to that connection, both ways', async () => {
  door.answer = {
    status: 200,
    body: {},
    headers: {
      connection: 'keep-alive, x-of-the-api',
      'keep-alive': 'timeout=71',
      'x-of-the-api': '1',
      'proxy-authenticate': 'Basic',
      'x-kept': '1',
    },
  };
  const { answer } = await raw('/v1/session', {
    connection: 'keep-alive, x-of-the-visitor',
    'x-of-the-visitor': '1',
    'keep-alive': 'timeout=1',
    te: 'trailers',
    upgrade: 'h2c',
    'proxy-connection': 'keep-alive',
    'proxy-authorization': 'Basic YTpi',
    expect: '100-continue',
    'x-kept': '1',
  });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['x-kept']).toBe('1');
  for (const name of ['x-of-the-api', 'proxy-authenticate']) expect(answer.headers).not.toHaveProperty(name);
  expect(answer.headers['keep-alive']).not.toBe('timeout=71');
  const heard = door.heard[0]?.headers ?? {};
  expect(heard['x-kept']).toBe('1');
  for (const name of [
    'x-of-the-visitor',
    'keep-alive',
    'te',
    'upgrade',
    'proxy-connection',
    'proxy-authorization',
    'expect',
  ])
    expect(heard).not.toHaveProperty(name);
});

it('asks once when the api says that its database is away, and passes on how long to wait', async () => {
  door.answer = { status: 503, body: {}, headers: { 'retry-after': '5' } };
  const answer = await door.get('/v1/session');
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  expect(door.heard).toHaveLength(1);
});

it('says that the api itself is away', async () => {
  const nobody = net.createServer().listen(0, '127.0.0.1');
  await once(nobody, 'listening');
  const { port } = nobody.address() as net.AddressInfo;
  nobody.close();
  const lonely = await new FrontDoorUnderTest().start({ API_ORIGIN: `http://127.0.0.1:${port}` });
  try {
    const answer = await lonely.get('/v1/session', { 'accept-language': 'en' });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.json()).toEqual(problem('away', 503));
    const page = await lonely.post('/inloggen', { do: 'password', email: 'a@b', password: 'secret words' });
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await page.text()).toMatch(/(?=.*Probeer het zo opnieuw)(?=.*a@b)(?!.*secret words)/s);
  } finally {
    await lonely.stop();
  }
});

/** Begins a message of that kind and never ends it. */
function unfinished(type: string): net.Socket {
  const { hostname, port } = new URL(door.origin);
  const socket = net.connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(
    `PUT /v1/session HTTP/1.1\r\nhost: wijkspoor.test\r\ncontent-type: ${type}\r\ncontent-length: 100\r\n\r\n{`,
  );
  return socket;
}

it.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x'])(
  'lets nobody wait for who begins many messages of %s and ends none',
  async (type) => {
    const sockets = Array.from({ length: 160 }, () => unfinished(type));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const begun = performance.now();
    const { status } = await door.get('/v1/session');
    for (const socket of sockets) socket.destroy();
    expect(status).toBe(200);
    expect(performance.now() - begun).toBeLessThan(2_000);
  },
);

it('tells who sends a file while too many are on their way to come back', async () => {
  const sockets = Array.from({ length: 60 }, () => unfinished('multipart/form-data; boundary=x'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const body = new FormData();
  body.set('file', new Blob(['x']), 'x.txt');
  const send = () => fetch(`${door.origin}/v1/session`, { method: 'PUT', body, headers: { host: 'wijkspoor.test' } });
  const answer = await send();
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await send()).status).toBe(200);
});

it('passes a body on as it came, and says at once that it is too large', async () => {
  const headers = { 'content-type': 'application/json' };
  const body = '{"a": 1.0,  "a": 12345678901234567890}';
  await fetch(`${door.origin}/v1/session`, { method: 'PUT', headers, body });
  expect(door.heard.at(-1)?.body).toBe(body);
  const large = await fetch(`${door.origin}/v1/session`, { method: 'PUT', headers, body: ' '.repeat(5_000_000) }).catch(
    () => null,
  );
  // a sender that writes on may find the connection closed before it reads the answer
  if (large !== null) expect([large.status, await large.json()]).toEqual([413, problem('tooLarge', 413)]);
  expect(door.heard).toHaveLength(1);
});
