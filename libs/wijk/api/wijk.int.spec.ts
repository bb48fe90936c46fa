import { type GivenGemeente, type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { WijkHttpModule } from './wijk.module';

let app: IdentityApp;
let here: GivenGemeente;
let coordinator: Visitor;
let path: string;
const lindehoek = { slug: 'lindehoek', name: 'Lindehoek', intro: 'Er speelt veel.' };
const { slug: _, ...words } = lindehoek;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule]);
});
beforeEach(async () => {
  here = await app.given.gemeente();
  coordinator = app.as(await app.given.signedIn(here, 'coordinator'));
  path = `/v1/gemeenten/${here.slug}/wijken`;
  expect((await coordinator.post(path, lindehoek)).status).toBe(201);
});
afterAll(async () => app?.close());

const change = (published: boolean, version: number) =>
  coordinator.put(`${path}/lindehoek`, { ...words, published }, { headers: { 'if-match': `"${version}"` } });

describe('a wijk', () => {
  it('is missing for residents and for nobody in particular, until it is published', async () => {
    const readers = [app.as(), app.as(await app.given.signedIn(here, 'resident'))];
    for (const reader of readers) {
      expect((await reader.get(`${path}/lindehoek`)).status).toBe(404);
      expect((await reader.get(path)).body).toEqual({ items: [], may: { add: expect.stringMatching(/^platform\./) } });
    }
    expect((await change(true, 1)).status).toBe(200);
    for (const reader of readers) {
      expect((await reader.get(`${path}/lindehoek`)).body).toMatchObject({ name: 'Lindehoek', published: true });
      expect((await reader.get(path)).body).toMatchObject({ items: [{ slug: 'lindehoek' }] });
    }
  });

  it('says to each what they may', async () => {
    await change(true, 1);
    const may = async (visitor: Visitor) => (await visitor.get(`${path}/lindehoek`)).body;
    expect(await may(coordinator)).toMatchObject({ may: { write: 'yes' } });
    expect(await may(app.as())).toMatchObject({ may: { write: 'platform.unauthenticated' } });
    expect(await may(app.as(await app.given.signedIn(here, 'researcher')))).toMatchObject({
      may: { write: 'platform.forbidden' },
    });
  });

  it('is changed by one of two people who saw the same version', async () => {
    const answers = await Promise.all([change(true, 1), change(false, 1)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await coordinator.get(`${path}/lindehoek`)).body).toMatchObject({ version: 2 });
  });

  it('has a slug of its own in its gemeente, which is no word of our pages', async () => {
    expect((await coordinator.post(path, lindehoek)).body).toMatchObject({ status: 409, code: 'wijk.slugTaken' });
    expect((await coordinator.post(path, { ...lindehoek, slug: 'werk' })).body).toMatchObject({
      status: 400,
      errors: [{ path: 'slug', code: 'wijk.slugReserved' }],
    });
    const there = await app.given.gemeente();
    const colleague = app.as(await app.given.signedIn(there, 'administrator'));
    expect((await colleague.post(`/v1/gemeenten/${there.slug}/wijken`, lindehoek)).status).toBe(201);
    expect((await colleague.get(`${path}/lindehoek`)).status).toBe(404);
  });

  it('leaves in the trail who added and changed it, and nothing when that was refused', async () => {
    await change(true, 1);
    await change(false, 1);
    const trail = await app.db.query('select what, details from audit where gemeente_id = $1 order by id', [here.id]);
    expect(trail).toEqual([
      { what: 'wijk.added', details: {} },
      { what: 'wijk.changed', details: { published: true, version: 2 } },
    ]);
  });
});
