import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { type GivenGemeente, type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-logo-'));
let app: IdentityApp;
let gemeente: GivenGemeente;
let administrator: Visitor;

beforeAll(async () => {
  app = await identityApp([], { DATA_DIR: dir });
});
beforeEach(async () => {
  gemeente = await app.given.gemeente();
  administrator = app.as(await app.given.session((await app.given.member(gemeente, 'administrator')).accountId));
});
afterAll(async () => {
  await app?.close();
  fs.rmSync(dir, { recursive: true, force: true });
});

const address = () => `${app.origin}/v1/gemeenten/${gemeente.slug}/logo`;
const cookie = () => [...administrator.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
const files = () => fs.readdirSync(path.join(dir, 'files', gemeente.id));
const hasLogo = async () =>
  ((await administrator.get(`/v1/gemeenten/${gemeente.slug}/settings`)).body as { logo: boolean }).logo;

async function put(content: Buffer | string, name = 'logo.png'): Promise<Response> {
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  return fetch(address(), { method: 'PUT', body, headers: { cookie: cookie(), origin: app.env.publicOrigin } });
}
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 11, g: 79, b: 138, alpha: 0.5 } } })
    .withExif({ IFD0: { Copyright: 'mevrouw Jansen' } })
    .png()
    .toBuffer();

it('is made anew, small and without what was hidden in it, and anyone sees it', async () => {
  expect((await fetch(address())).status).toBe(404);
  expect(await hasLogo()).toBe(false);
  expect((await put(await picture(2_000, 500))).status).toBe(204);
  const answer = await fetch(address());
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
  const kept = Buffer.from(await answer.arrayBuffer());
  expect(await sharp(kept).metadata()).toMatchObject({ format: 'png', width: 800, height: 200 });
  expect(kept.includes('Jansen')).toBe(false);
  expect(await hasLogo()).toBe(true);
});

it('takes the place of the one before, and goes; no file is left', async () => {
  await put(await picture(100, 40));
  await put(await picture(50, 50), 'ander.png');
  expect(files()).toHaveLength(1);
  const remove = () => administrator.delete(`/v1/gemeenten/${gemeente.slug}/logo`);
  expect((await remove()).status).toBe(204);
  expect((await remove()).status).toBe(204);
  expect(files()).toEqual([]);
  const trail = await app.db.query<{ what: string }>(
    `select what from audit where gemeente_id = $1 and what like 'logo.%' order by id`,
    [gemeente.id],
  );
  expect(trail.map(({ what }) => what)).toEqual(['logo.changed', 'logo.changed', 'logo.removed', 'logo.removed']);
});

it('is a picture and nothing else', async () => {
  for (const content of [
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'GIF89a',
    '%PDF-1.7',
  ])
    expect(await (await put(content)).json()).toMatchObject({ code: 'platform.fileType' });
  expect((await administrator.put(`/v1/gemeenten/${gemeente.slug}/logo`, {})).status).toBe(400);
  expect(files()).toEqual([]);
});
