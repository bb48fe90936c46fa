import { FrontDoorUnderTest } from './front-door-app';

let door: FrontDoorUnderTest;
beforeEach(async () => {
  door = await new FrontDoorUnderTest().start();
});
afterEach(() => door.stop());

const problem = (status: number, code: string, more: object = {}) => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: { type: 'x', title: code, status, detail: `because ${code}`, code, requestId: 'r', ...more },
});
const leave = '/waterhoven/lindehoek/afmelden/abc123';

describe('a mail program that takes its reader off a list', () => {
  const body = { 'List-Unsubscribe': 'One-Click' };

  it('needs no page and no origin: the code in the address says all, and a cookie says nothing', async () => {
    door.answer = { status: 204 };
    const answer = await door.post(leave, body, { origin: '', cookie: 'sid=somebody' });
    expect(answer.status).toBe(200);
    const [call] = door.heard;
    expect(call).toMatchObject({ method: 'POST', url: '/v1/gemeenten/waterhoven/wijken/lindehoek/leaves' });
    expect(JSON.parse(call?.body ?? '')).toEqual({ code: 'abc123' });
    expect(call?.headers.cookie).toBeUndefined();
  });

  it('does so at such a link only, and with those words only', async () => {
    for (const [path, sent] of [
      ['/waterhoven/lindehoek/naam', body],
      [leave, { ...body, more: 'x' }],
      [leave, { 'List-Unsubscribe': 'Anders' }],
      ['/inloggen', body],
    ] as const)
      expect((await door.post(path, sent, { origin: '' })).status).toBe(403);
    expect(door.heard).toEqual([]);
  });

  it('hears when the api is away, and may try again', async () => {
    door.answer = { status: 500 };
    expect((await door.post(leave, body, { origin: '' })).status).toBe(500);
  });
});

const sign = { do: 'password', email: '<b>a@b</b>', password: 'secret words' };

it('reads a name that is posted two hundred thousand times: a list made anew for each would take minutes', async () => {
  const answer = await fetch(`${door.origin}/inloggen`, {
    method: 'POST',
    headers: { origin: 'http://wijkspoor.test', 'content-type': 'application/x-www-form-urlencoded' },
    body: `do=something&${'a&'.repeat(200_000)}`,
  });
  expect(answer.status).toBe(400);
});

describe('a form without scripts', () => {
  it('is handed to the api as the visitor, and goes on with 303', async () => {
    door.answer = { status: 200, body: { next: 'done' }, headers: { 'set-cookie': ['sid=new; HttpOnly', 'x=y'] } };
    const answer = await door.post('/en/inloggen', sign, {
      cookie: 'sid=old',
      'x-forwarded-for': '6.6.6.6',
      'x-request-id': 'mine',
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/account']);
    expect(answer.headers.getSetCookie()).toEqual(['sid=new; HttpOnly', 'x=y']);
    const [call] = door.heard;
    expect(call).toMatchObject({ method: 'POST', url: '/v1/sign-in/password' });
    expect(JSON.parse(call?.body ?? '')).toEqual({ email: '<b>a@b</b>', password: 'secret words' });
    expect(call?.headers).toMatchObject({
      cookie: 'sid=old',
      'accept-language': 'en',
      origin: 'http://wijkspoor.test',
      'x-forwarded-for': '127.0.0.1',
    });
    expect(call?.headers['x-request-id']).toBe(answer.headers.get('x-request-id'));
  });

  it.each([400, 401, 403, 409, 429])(
    'shows the same page when the api says %i, with what was typed but no secret',
    async (status) => {
      door.answer = problem(status, 'a.b', { errors: [{ path: 'email', code: 'email', detail: 'no' }] });
      const answer = await door.post('/inloggen?next=/x', sign);
      const html = await answer.text();
      expect(answer.status).toBe(status);
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      expect(html).toContain('/inloggen?next=%2Fx');
      expect(html).toContain('because a.b');
      expect(html).toContain('a@b');
      expect(html).not.toContain('secret words');
      expect(html).not.toContain('<b>');
    },
  );

  it('passes on how long to wait', async () => {
    door.answer = { ...problem(429, 'platform.tooMany'), headers: { 'retry-after': '30' } };
    expect((await door.post('/inloggen', sign)).headers.get('retry-after')).toBe('30');
  });

  it('says a late change is a conflict', async () => {
    door.answer = problem(412, 'platform.stale');
    const answer = await door.post('/waterhoven/lindehoek/naam', { do: 'rename', name: 'Linde', version: '3' });
    expect(answer.status).toBe(409);
    expect(door.heard[0]).toMatchObject({
      method: 'PUT',
      url: '/v1/gemeenten/waterhoven/wijken/lindehoek',
      body: '{"name":"Linde"}',
    });
    expect(door.heard[0]?.headers['if-match']).toBe('"3"');
  });

  it('is refused from another site, before the api hears of it', async () => {
    for (const headers of [{ origin: 'http://evil.example' }, { origin: 'null' }]) {
      expect((await door.post('/inloggen', sign, headers)).status).toBe(403);
    }
    const bare = { method: 'POST', body: new URLSearchParams(sign) };
    expect((await fetch(`${door.origin}/inloggen`, bare)).status).toBe(403);
    expect(
      (await fetch(`${door.origin}/inloggen`, { ...bare, headers: { 'sec-fetch-site': 'cross-site' } })).status,
    ).toBe(403);
    expect(door.heard).toEqual([]);
    expect(
      (
        await fetch(`${door.origin}/inloggen`, {
          ...bare,
          headers: { 'sec-fetch-site': 'same-origin' },
          redirect: 'manual',
        })
      ).status,
    ).toBe(303);
  });

  it('may hold every answer of the longest page in a script of which each letter takes six signs', async () => {
    const words = Object.fromEntries(Array.from({ length: 29 }, (_, index) => [`texts.${index}`, 'م'.repeat(2000)]));
    expect((await door.post('/inloggen', { ...sign, ...words })).status).toBe(303);
  });

  it('is refused when no page of ours has it', async () => {
    expect((await door.post('/inloggen', { do: 'something' })).status).toBe(400);
    expect((await door.post('/waterhoven/inloggen', sign)).status).toBe(400);
    expect((await door.post('/inloggen', { ...sign, email: 'a'.repeat(600_000) })).status).toBe(413);
    const json = {
      method: 'POST',
      body: '{}',
      headers: { origin: 'http://wijkspoor.test', 'content-type': 'application/json' },
    };
    expect((await fetch(`${door.origin}/inloggen`, json)).status).toBe(400);
    expect(door.heard).toEqual([]);
  });

  it('keeps all of it for a page that cannot be shown now, but never a secret', async () => {
    door.answer = problem(503, 'platform.away');
    await door.post('/waterhoven/lindehoek/naam', { do: 'rename', name: 'Linde', version: '3' });
    await door.post('/inloggen', sign);
    expect(door.rendered.map(({ form }) => form?.again)).toEqual([
      { do: ['rename'], name: ['Linde'], version: ['3'] },
      null,
    ]);
  });

  it('says so when the api is away', async () => {
    door.answer = { status: 500 };
    expect((await door.post('/inloggen', sign)).status).toBe(500);
  });
});

describe('a form that is a file', () => {
  const send = (url: string, headers: Readonly<Record<string, string>> = {}) => {
    const body = new FormData();
    body.set('photo', new Blob([new Uint8Array(200_000).fill(65)]), 'vijver.png');
    const options = { method: 'POST', body, redirect: 'manual' } as const;
    return fetch(door.origin + url, { ...options, headers: { origin: 'http://wijkspoor.test', ...headers } });
  };

  it('goes on to the api as it comes, however large, and on to its page', async () => {
    door.answer = { status: 204 };
    const answer = await send('/waterhoven/lindehoek/foto', { cookie: 'ws-idea=x' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/waterhoven/lindehoek/foto']);
    const [call] = door.heard;
    expect(call).toMatchObject({ method: 'PUT', url: '/v1/gemeenten/waterhoven/photo' });
    expect(call?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(call?.headers).toMatchObject({ cookie: 'ws-idea=x', origin: 'http://wijkspoor.test' });
    expect(call?.body).toContain('A'.repeat(200_000));
  });

  it('shows its page again when the api refuses it', async () => {
    door.answer = problem(400, 'platform.fileType');
    const answer = await send('/waterhoven/lindehoek/foto');
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('because platform.fileType')]);
    expect(door.rendered.at(-1)?.form).toMatchObject({ action: 'photo', values: {} });
  });

  it('is refused from another site, and where no page takes one', async () => {
    expect((await send('/waterhoven/lindehoek/foto', { origin: 'http://evil.example' })).status).toBe(403);
    expect((await send('/waterhoven/lindehoek/naam')).status).toBe(400);
    expect((await door.post('/waterhoven/lindehoek/foto', { do: 'photo' })).status).toBe(400);
    expect(door.heard).toEqual([]);
  });
});

describe('a code from a mail', () => {
  const code = 'c'.repeat(43);

  it('goes into a cookie, and leaves the address', async () => {
    const answer = await door.get(`/en/inloggen/link/${code}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/inloggen/bevestig']);
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.getSetCookie()).toEqual([`ws-link=${code}; Path=/; Max-Age=900; HttpOnly; SameSite=Lax`]);
    expect(door.heard).toEqual([]);
  });

  it('of a page in a gemeente leads to that page, and is none elsewhere', async () => {
    const answer = await door.get(`/waterhoven/ar/linde%20hoek/vraag/3/${code}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/waterhoven/ar/linde%20hoek/vraag/3']);
    expect(answer.headers.getSetCookie()[0]).toContain(`ws-form-link=${code}; Path=/;`);
    expect((await door.get(`/waterhoven/inloggen/link/${code}`)).headers.getSetCookie()).toEqual([]);
  });

  it('is used by the button, from the cookie, which then goes', async () => {
    const answer = await door.post(
      '/inloggen/bevestig',
      { do: 'use', code: 'typed over' },
      { cookie: `ws-link=${code}` },
    );
    expect(JSON.parse(door.heard[0]?.body ?? '')).toEqual({ code });
    expect(answer.headers.getSetCookie()).toEqual(['ws-link=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax']);
  });

  it('over https is read from a cookie that is bound to this host, never from another', async () => {
    const secure = await new FrontDoorUnderTest().start({ PUBLIC_ORIGIN: 'https://wijkspoor.test' });
    try {
      const own = { origin: 'https://wijkspoor.test' };
      const planted = { ...own, cookie: `ws-link=${code}; sid=${code}` };
      await secure.post('/inloggen/bevestig', { do: 'use' }, planted);
      await secure.post('/inloggen/bevestig', { do: 'use' }, { ...own, cookie: `__Host-ws-link=${code}` });
      expect(secure.heard.map(({ body }) => JSON.parse(body) as unknown)).toEqual([{}, { code }]);
      await secure.get('/inloggen/bevestig', { cookie: planted.cookie, host: 'wijkspoor.test' });
      await door.get('/inloggen/bevestig', { cookie: `__Host-ws-link=${code}; ws-reset=${code}` });
      expect(door.rendered.at(-1)?.codes).toEqual({ reset: code });
    } finally {
      await secure.stop();
    }
  });

  it('that cannot be one takes the cookie away', async () => {
    expect((await door.get('/inloggen/link/kort')).headers.getSetCookie()[0]).toContain('Max-Age=0');
  });
});

describe('the api behind the door', () => {
  it('hears who is asking from us, not from them', async () => {
    await door.get('/v1/session?x=1', {
      'x-forwarded-for': '6.6.6.6',
      forwarded: 'for=6.6.6.6',
      'x-real-ip': '6.6.6.6',
      'x-request-id': 'mine',
      cookie: 'sid=a',
    });
    const { headers, url } = door.heard[0] ?? {};
    expect(url).toBe('/v1/session?x=1');
    expect(headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': 'wijkspoor.test',
      cookie: 'sid=a',
    });
    expect(headers?.['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(headers)).not.toContain('6.6.6.6');
  });

  it('hears a visitor behind a proxy that we trust', async () => {
    const trusting = await new FrontDoorUnderTest().start({ TRUSTED_PROXIES: '127.0.0.1' });
    try {
      await trusting.get('/v1/session', { 'x-forwarded-for': '6.6.6.6, 7.7.7.7' });
      expect(trusting.heard[0]?.headers['x-forwarded-for']).toBe('7.7.7.7');
    } finally {
      await trusting.stop();
    }
  });

  it('gets bodies as they are, of any type', async () => {
    const answer = await fetch(`${door.origin}/v1/x`, {
      method: 'PUT',
      body: '{"a":1}',
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(200);
    expect(door.heard[0]).toMatchObject({ method: 'PUT', body: '{"a":1}' });
  });
});
