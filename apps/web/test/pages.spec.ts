import http from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { PageCache } from '../server/page-cache';
import { FrontDoorUnderTest } from './front-door-app';

let door: FrontDoorUnderTest;
beforeEach(async () => {
  door = await new FrontDoorUnderTest().start();
});
afterEach(() => door.stop());

/** What stands on the wire; fetch unpacks it and hides the host. */
const raw = (
  path: string,
  headers: http.OutgoingHttpHeaders = {},
): Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }> =>
  new Promise((resolve, reject) => {
    http
      .get(door.origin, { path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      })
      .on('error', reject);
  });

describe('a page for a visitor without a session', () => {
  it('is rendered once in five seconds, however many ask', async () => {
    door.renderMs = 50;
    await Promise.all(Array.from({ length: 20 }, () => door.get('/waterhoven/lindehoek')));
    const again = await door.get('/waterhoven/lindehoek');
    expect(door.rendered).toHaveLength(1);
    expect(again.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=5');
    expect(again.headers.get('vary')).toBe('Cookie, Accept-Encoding');
    expect(Number(again.headers.get('age'))).toBeLessThanOrEqual(5);
  });

  it('is one page per path and known query key; other keys change nothing', async () => {
    await door.get('/waterhoven/lindehoek?utm_source=a');
    await door.get('/waterhoven/lindehoek?utm_source=b&x=%3Cscript%3E');
    await door.get('/waterhoven/en/lindehoek');
    await door.get('/inloggen?next=/account');
    expect(door.rendered.map(({ url }) => url)).toEqual([
      '/waterhoven/lindehoek',
      '/waterhoven/en/lindehoek',
      '/inloggen?next=%2Faccount',
    ]);
  });

  it('answers 304 to who has it, without a policy', async () => {
    const first = await door.get('/waterhoven/lindehoek');
    const again = await door.get('/waterhoven/lindehoek', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(again.headers.get('content-security-policy')).toBeNull();
  });

  it('is kept compressed', async () => {
    const { headers, body } = await raw('/waterhoven/lindehoek', { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(body).toString()).toContain('<title>A &amp; B</title>');
    expect(
      (await raw('/waterhoven/lindehoek', { 'accept-encoding': 'br;q=0, gzip' })).headers['content-encoding'],
    ).toBe('gzip');
    expect((await raw('/waterhoven/lindehoek')).headers['content-encoding']).toBeUndefined();
  });

  it('keeps no error and no redirect', async () => {
    door.page = { status: 404 };
    expect((await door.get('/waterhoven/weg')).headers.get('cache-control')).toBe('private, no-store');
    door.page = { redirect: '/waterhoven' };
    expect((await door.get('/waterhoven/weg')).status).toBe(303);
    door.page = {};
    expect((await door.get('/waterhoven/weg')).status).toBe(200);
    expect(door.rendered).toHaveLength(3);
  });

  it('keeps no page that differs from moment to moment', async () => {
    await door.get('/postvak');
    expect((await door.get('/postvak')).headers.get('cache-control')).toBe('private, no-store');
    expect(door.rendered).toHaveLength(2);
  });

  it('does not tell the api of cookies that are not ours', async () => {
    await door.get('/waterhoven', { cookie: 'analytics=1' });
    await door.get('/waterhoven');
    expect(door.rendered).toHaveLength(1);
  });
});

describe('the page cache', () => {
  const page = {
    etag: 'e',
    policy: 'p',
    language: 'nl',
    plain: Buffer.alloc(40),
    gzip: Buffer.alloc(30),
    brotli: Buffer.alloc(30),
  };

  it('is right within five seconds, counted from when the rendering began', async () => {
    let now = 0;
    let made = 0;
    const cache = new PageCache<null>({ freshMs: 5000, maxBytes: 1e6, now: () => now });
    const find = () =>
      cache.find('k', async () => {
        made++;
        now += 1000;
        return { keep: page };
      });
    await find();
    now = 4999;
    expect(await find()).toMatchObject({ ageMs: 4999 });
    expect(made).toBe(1);
    now = 5000;
    await find();
    expect(made).toBe(2);
  });

  it('drops what was not asked for longest when it is full', async () => {
    const cache = new PageCache<null>({ freshMs: 5000, maxBytes: 250, now: () => 0 });
    const made: string[] = [];
    const find = (key: string) =>
      cache.find(key, async () => {
        made.push(key);
        return { keep: page };
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await find(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('tries again after a rendering that failed', async () => {
    const cache = new PageCache<null>();
    await expect(cache.find('k', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(await cache.find('k', async () => ({ keep: page }))).toMatchObject({ keep: page });
  });
});

describe('a page for somebody with a session', () => {
  it('is rendered for that person only, and kept nowhere', async () => {
    await door.get('/waterhoven');
    const own = await door.get('/waterhoven', { cookie: 'sid=abc' });
    expect(own.headers.get('cache-control')).toBe('private, no-store');
    expect(door.rendered.at(-1)?.apiHeaders).toMatchObject({ cookie: 'sid=abc' });
    expect(door.rendered[0]?.apiHeaders).not.toHaveProperty('cookie');
    await door.get('/waterhoven', { cookie: '__Host-sid=abc' });
    expect(door.rendered).toHaveLength(3);
  });

  it('is never kept for others, however the cookie is written', async () => {
    for (const cookie of ['sid =abc', 'x; sid = abc', 'pending\t=abc', '__Host-sid =abc']) {
      const { headers } = await raw('/waterhoven', { cookie });
      expect([cookie, headers['cache-control']]).toEqual([cookie, 'private, no-store']);
    }
    for (const cookie of ['SID=abc', '"sid"=abc', 'xsid=abc', 'x=sid=abc']) await raw('/duinrade', { cookie });
    const kept = door.rendered.filter(({ url }) => url === '/duinrade');
    expect(kept).toHaveLength(1);
    expect(kept[0]?.apiHeaders).not.toHaveProperty('cookie');
  });
});

describe('every answer', () => {
  it('has the strict policy of a document page, the same for everyone', async () => {
    const policy = (await door.get('/waterhoven')).headers.get('content-security-policy');
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-abc'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
  });

  it('sends the script of forms with a page of a form only, and their looks also where there is just a choice', async () => {
    const sent = async (forms?: 'look' | 'script') => {
      door.page = forms === undefined ? {} : { forms };
      const html = await (await door.get('/waterhoven/lindehoek', { cookie: 'sid=a' })).text();
      return [html.includes('/assets/forms.ABC.css'), html.includes('<script')];
    };
    expect([await sent(), await sent('look'), await sent('script')]).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
  });

  it('has forms on a work page that wait for its script, and says so where there will be none', async () => {
    const form = '<form class="ws-form" method="post"><button>Bewaar</button></form>';
    door.page = { body: form };
    const work = await (await door.get('/waterhoven/werk')).text();
    expect(work).toContain('<noscript><p class="ws-wrap ws-panel">Deze pagina werkt pas als JavaScript aanstaat');
    expect(work).toContain('<form inert class="ws-form"');
    const plain = await (await door.get('/waterhoven/lindehoek')).text();
    expect(plain).toContain(form);
    expect(plain).not.toContain('noscript');
  });

  it('has a new nonce on a work page, in its policy and its markup', async () => {
    const [one, two] = await Promise.all([door.get('/waterhoven/werk'), door.get('/waterhoven/werk')]);
    const nonce = /script-src 'self' 'nonce-([\w-]+)'/.exec(one.headers.get('content-security-policy') ?? '')?.[1];
    const html = await one.text();
    expect(html).toContain(`<p nonce="${nonce}">`);
    expect(html).toContain(`<script type="module" src="/assets/app/main.js" nonce="${nonce}">`);
    expect(html).not.toContain('place-of-nonce');
    expect(two.headers.get('content-security-policy')).not.toContain(nonce);
  });

  it('says who may embed, sniff, refer and look: nobody', async () => {
    for (const path of ['/waterhoven', '/v1/session', '/assets/ws.ABC.css', '/robots.txt', '/weg']) {
      const { headers } = await door.get(path);
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  it('is written once, in one way: other spellings lead there', async () => {
    for (const [given, wanted] of [
      ['/nl/inloggen', '/inloggen'],
      ['/waterhoven/', '/waterhoven'],
      ['/en/waterhoven?next=/x', '/waterhoven/en?next=%2Fx'],
      ['//evil.example/x', '/evil.example/x'],
    ] as const) {
      const { status, headers } = await raw(given);
      expect([status, headers.location]).toEqual([308, wanted]);
    }
  });

  it('refuses what no browser sends', async () => {
    expect((await raw('/a%zz')).status).toBe(400);
    expect((await raw('/\\evil.example')).status).toBe(400);
    expect((await raw('/waterhoven;a=b')).status).toBe(400);
    expect((await raw('/waterhoven(werk:leden)')).status).toBe(400);
    expect((await raw(`/${'a'.repeat(3000)}`)).status).toBe(414);
    expect((await raw('/x', { cookie: 'a'.repeat(20_000) })).status).toBe(431);
  });

  it('knows its own host only', async () => {
    expect((await raw('/waterhoven', { host: 'evil.example' })).status).toBe(421);
    expect((await raw('/waterhoven', { host: 'wijkspoor.test' })).status).toBe(200);
    expect((await raw('/health/live', { host: '10.0.0.1' })).status).toBe(200);
  });

  it('stands in the log by pattern, without an address or a code', async () => {
    await door.get('/inloggen/link/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ');
    await door.get('/waterhoven/lindehoek?next=/geheim');
    expect(door.logged.join('')).not.toMatch(/abcdefg|lindehoek|geheim|127\.0\.0\.1/);
    expect(JSON.parse(door.logged[0] ?? '')).toMatchObject({
      method: 'GET',
      route: '/inloggen/link/:code',
      status: 303,
    });
  });
});

it('says when to come back with a page that could not be made now', async () => {
  door.page = { status: 503 };
  const { status, headers } = await door.get('/waterhoven');
  expect([status, headers.get('retry-after')]).toEqual([503, '5']);
});

describe('in production', () => {
  it('demands https, and answers to no other name', async () => {
    const production = await new FrontDoorUnderTest().start({
      NODE_ENV: 'production',
      PUBLIC_ORIGIN: 'https://wijkspoor.test',
      SECURITY_CONTACT: 'mailto:security@wijkspoor.test',
    });
    try {
      const found = await new Promise<http.IncomingMessage>((resolve) =>
        http.get(`${production.origin}/`, { headers: { host: 'wijkspoor.test' } }, resolve),
      );
      expect(found.headers['strict-transport-security']).toContain('max-age=');
      found.resume();
      expect((await production.get('/')).status).toBe(421);
    } finally {
      await production.stop();
    }
  });
});

describe('files', () => {
  it('are kept for ever, and come compressed', async () => {
    const { headers, body } = await raw('/assets/ws.ABC.css', { 'accept-encoding': 'br' });
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(body.toString()).toBe('pressed');
    expect((await raw('/assets/../icon.ico')).status).toBeGreaterThanOrEqual(400);
    expect((await raw('/assets/..%2f..%2fetc/passwd')).status).toBeGreaterThanOrEqual(400);
  });

  it('stand where machines look for them', async () => {
    expect(await (await door.get('/robots.txt')).text()).toContain('Disallow: /v1/');
    expect(await (await door.get('/.well-known/security.txt')).text()).toMatch(/^Contact: .*\nExpires: \d{4}-/);
    expect((await door.get('/favicon.ico')).headers.get('content-type')).toBe('image/x-icon');
  });
});
