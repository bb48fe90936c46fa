import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { isPublicAddress, providerFetch } from './provider-fetch';

const options = { method: 'GET', headers: {}, body: null, redirect: 'manual' } as const;

describe('an address on the internet', () => {
  it.each(['1.1.1.1', '145.21.160.1', '2606:4700::1111', '2a02:2308::1'])('is one: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fd00::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'localhost',
    '',
  ])('is not one: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('a call in production', () => {
  const outside = providerFetch({ publicOnly: true });

  it.each([
    'http://example.nl/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:7f00:1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://localhost/',
  ])('never goes to %s', async (address) => {
    await expect(outside(address, options)).rejects.toMatchObject({ name: 'UnsafeAddress' });
  });

  it('to a name that nobody has fails like any other', async () => {
    await expect(outside('https://idp.test.invalid/', options)).rejects.toMatchObject({ syscall: 'getaddrinfo' });
  });
});

describe('a call', () => {
  let server: http.Server;
  let origin: string;
  beforeAll(async () => {
    server = http.createServer((request, response) => {
      if (request.url === '/large') response.end('x'.repeat(600 * 1024));
      else if (request.url === '/moved') response.writeHead(302, { location: '/large' }).end();
      else if (request.url === '/echo') request.pipe(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const here = providerFetch({ publicOnly: false });

  it('hands over a form and its answer', async () => {
    const answer = await here(`${origin}/echo`, {
      ...options,
      method: 'POST',
      body: new URLSearchParams({ a: '1 2' }),
    });
    expect(await answer.text()).toBe('a=1+2');
  });

  it('ends at an answer that is too large, and follows nobody elsewhere', async () => {
    await expect(here(`${origin}/large`, options)).rejects.toThrow('too large');
    expect((await here(`${origin}/moved`, options)).status).toBe(302);
  });

  it('ends when it takes too long', async () => {
    await expect(here(`${origin}/silent`, { ...options, signal: AbortSignal.timeout(50) })).rejects.toThrow();
  });
});
