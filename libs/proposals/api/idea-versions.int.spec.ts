import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { begunIdea, ideasWorld } from '@wijkspoor/proposals/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { ProposalsHttpModule } from './proposals.module';

type Page = { readonly text: string; readonly versions: readonly { text: string; by: object }[] };
let app: IdentityApp;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule, ProposalsHttpModule]);
});
afterAll(async () => app?.close());

it('an idea that changes keeps what it said before, with who wrote it, and shows nothing nobody read', async () => {
  const world = await ideasWorld(app);
  const writer = await begunIdea(app, world, { text: 'Eén bankje.' });
  const submitted = await writer.post(`${world.base}/own-idea/submission`, { age: 'younger' });
  expect(submitted.body).toEqual({ outcome: 'waits', number: 1 });
  const decide = (version: number, input: object) =>
    world.coordinator.post(`${world.base}/ideeen/1/versions/${version}/decisions`, input);
  const page = async () => (await app.as().get(`${world.base}/ideeen/1`)).body as Page;
  const change = async (text: string) =>
    expect((await writer.patch(`${world.base}/own-idea`, { text })).status).toBe(204);
  await decide(1, { decision: 'show' });
  await change('Twee bankjes.');
  expect(await page()).toMatchObject({ text: 'Eén bankje.', versions: [] });
  await decide(2, { decision: 'show' });
  await change('Drie bankjes van mevrouw De Vries.');
  await decide(3, { decision: 'refuse', reason: 'Noem geen namen.' });
  await change('Vier bankjes.');
  await decide(4, { decision: 'show' });
  const { text, versions } = await page();
  expect(text).toBe('Vier bankjes.');
  const by = { role: 'resident', name: '' };
  expect(versions).toMatchObject([
    { text: 'Twee bankjes.', by },
    { text: 'Eén bankje.', by },
  ]);
});

it('an idea that changes after its mail is not confirmed by that mail', async () => {
  const world = await ideasWorld(app);
  const email = `${app.given.word('bewoner')}@test.invalid`;
  const codeTo = async () => (await app.given.mailTo(email))?.code;
  const writer = await begunIdea(app, world);
  const own = `${world.base}/own-idea`;
  await writer.post(`${own}/submission`, { age: 'sixteen', email });
  await writer.patch(own, { title: 'Heel iets anders' });
  const used = await app.as().post(`${world.base}/idea-link-uses`, { code: await codeTo() });
  expect(used).toMatchObject({ body: { code: 'proposals.linkInvalid' } });
  expect((await writer.get(own)).body).toMatchObject({ state: 'draft', mailed: false });
  await writer.post(`${own}/submission`, { age: 'sixteen', email });
  const again = await app.as().post(`${world.base}/idea-link-uses`, { code: await codeTo() });
  expect(again.body).toMatchObject({ outcome: 'waits' });
});
