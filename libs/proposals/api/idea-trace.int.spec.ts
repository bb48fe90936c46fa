import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import type { SaidAndDone, Trace } from '@wijkspoor/project/domain';
import { texts as proposals } from '@wijkspoor/proposals/domain/texts';
import { type IdeasWorld, ideasWorld, publicIdea } from '@wijkspoor/proposals/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { ProposalsHttpModule } from './index';

let app: IdentityApp;
let world: IdeasWorld;

beforeAll(async () => {
  app = await identityApp(
    [WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule, ProposalsHttpModule],
    {},
    { proposals },
  );
});
beforeEach(async () => {
  world = await ideasWorld(app);
});
afterAll(async () => app?.close());

const trace = (number: number, base = world.base) => app.as().get(`${base}/traces/idea/${number}/0`);
const said = async (query = ''): Promise<SaidAndDone> =>
  (await app.as().get(`${world.base}/wijken/${world.wijken[0]}/said-and-done${query}`)).body as SaidAndDone;
const move = async (number: number, input: object) => {
  const { body } = await world.coordinator.get(`${world.base}/ideeen/${number}/dossier`);
  const headers = { 'if-match': `"${(body as { version: number }).version}"` };
  expect((await world.coordinator.post(`${world.base}/ideeen/${number}/moves`, input, { headers })).status).toBe(200);
};

it('an idea that became part of another leads to it, and the other leads back', async () => {
  const [whole, part] = [await publicIdea(world), await publicIdea(world, { title: 'Nog een bankje' })];
  await move(part, { move: 'merge', words: '', into: whole });
  await move(whole, { move: 'adopt', words: 'Het komt er.' });
  expect((await trace(part)).body).toMatchObject({
    asked: { kind: 'idea', number: part, title: 'Nog een bankje', state: 'said' },
    before: [],
    after: [{ kind: 'idea', number: whole, state: 'chosen', wijk: { slug: world.wijken[0] } }],
  });
  const { before, after } = (await trace(whole)).body as Trace;
  expect([before.map(({ number }) => number), after]).toEqual([[part], []]);
});

it('a trace of what is not public, not there, or of another gemeente is missing', async () => {
  const number = await publicIdea(world);
  const other = await ideasWorld(app);
  expect((await trace(number, other.base)).status).toBe(404);
  expect((await trace(999_999)).status).toBe(404);
  expect((await app.as().get(`${world.base}/traces/idea/${number}/1`)).status).toBe(404);
  expect((await app.as().get(`${world.base}/traces/nothing/${number}/0`)).status).toBe(400);
  await app.db.query(`update idea set state = 'submitted' where gemeente_id = $1 and number = $2`, [
    world.gemeente.id,
    number,
  ]);
  expect((await trace(number)).status).toBe(404);
  expect((await said()).items).toEqual([]);
});

it('what people said is listed with what came of it, page after page, each once', async () => {
  const numbers: number[] = [];
  for (let i = 0; i < 23; i++) numbers.push(await publicIdea(world, { title: `Idee ${i}` }));
  const [first = 0, second = 0] = numbers;
  await move(second, { move: 'merge', words: '', into: first });
  const one = await said();
  expect(one.items).toHaveLength(20);
  const two = await said(`?after=${one.next}`);
  expect(two.next).toBeNull();
  const all = [...one.items, ...two.items];
  expect(all.map((item) => item.said.number).toSorted((a, b) => a - b)).toEqual(numbers);
  expect(all.find((item) => item.said.number === second)?.came).toMatchObject({ number: first });
  const list = `${world.base}/wijken/${world.wijken[0]}/said-and-done`;
  for (const after of ['gisteren', '2024-99-99_aspect_1_1', '0000-00-00_idea_1_0', '0000-01-01_idea_1_0'])
    expect([after, (await app.as().get(`${list}?after=${after}`)).status]).toEqual([after, 400]);
});
