import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { shippedInstruments } from '@wijkspoor/instruments/domain';
import { shippedVersion } from '@wijkspoor/instruments/testing';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { type ProjectWorld, projectWorld } from '@wijkspoor/project/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { InstrumentsHttpModule } from './instruments.module';

type Version = { readonly id: string; readonly number: number; readonly state: string; readonly title: string };
type List = { readonly items: readonly { readonly id: string; shipped: boolean; versions: readonly Version[] }[] };
type View = Version & {
  readonly version: number;
  readonly shipped: boolean;
  readonly instrumentId: string;
  readonly definition: { readonly title: object; readonly questions: readonly { readonly key: string }[] };
  readonly problems: readonly { readonly path: string; readonly detail: string }[];
};

let app: IdentityApp;
let world: ProjectWorld;
let path: string;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule]);
});
beforeEach(async () => {
  world = await projectWorld(app);
  path = `/v1/gemeenten/${world.gemeente.slug}/instrumenten`;
});
afterAll(async () => app?.close());

const seen = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
const list = async () => (await world.coordinator.get(path)).body as List;
const pulse = () =>
  shippedVersion(world.coordinator, `/v1/gemeenten/${world.gemeente.slug}`, 'Hoe gaat het in uw wijk?');
const copy = (from: string, next = false, id = randomUUID()) =>
  world.coordinator.post(`${path}/versions`, { id, from, next });
const put = ({ id, version }: View, definition: object) =>
  world.coordinator.put(`${path}/versions/${id}`, { definition }, seen(version));
const publish = ({ id, version }: View) =>
  world.coordinator.post(`${path}/versions/${id}/publication`, {}, seen(version));

describe('what we ship', () => {
  it('is there once, however many look first at the same time', async () => {
    const looks = await Promise.all(Array.from({ length: 20 }, () => world.coordinator.get(path)));
    expect(new Set(looks.map(({ status }) => status))).toEqual(new Set([200]));
    for (const { items } of [...looks.map(({ body }) => body as List), await list()]) {
      expect(items.map(({ shipped, versions }) => [shipped, versions.length])).toEqual(
        shippedInstruments.map(() => [true, 1]),
      );
    }
  });

  it('never changes, also not by who owns the database; what follows it is one of the gemeente', async () => {
    const id = await pulse();
    const ours = (await world.coordinator.get(`${path}/versions/${id}`)).body as View;
    expect(ours).toMatchObject({ state: 'published', shipped: true, problems: [] });
    expect(await put(ours, ours.definition)).toMatchObject({ body: { code: 'instruments.versionPublished' } });
    for (const statement of [
      `update instrument_version set definition = '{}' where id = $1`,
      'delete from instrument_version where id = $1',
    ])
      await expect(app.db.query(statement, [id])).rejects.toThrow('a published version never changes');
    expect((await copy(id, true)).body).toMatchObject({ shipped: false, number: 1, state: 'draft' });
    expect((await list()).items).toHaveLength(shippedInstruments.length + 1);
  });
});

describe('an own questionnaire', () => {
  it('is copied once, changed, made final, and then stays', async () => {
    const id = randomUUID();
    const from = await pulse();
    const copies = await Promise.all(Array.from({ length: 5 }, () => copy(from, false, id)));
    expect(copies.map(({ status }) => status)).toEqual(Array(5).fill(201));
    const draft = copies[0]?.body as View;
    const definition = { ...draft.definition, title: { nl: 'Onze peiling' } };
    const changed = (await put(draft, definition)).body as View;
    expect(changed).toMatchObject({ definition: { title: { nl: 'Onze peiling' } }, languages: ['nl'] });
    expect(await put(draft, definition)).toMatchObject({ status: 412 });
    const final = (await publish(changed)).body as View;
    expect(final).toMatchObject({ state: 'published' });
    expect(await put(final, definition)).toMatchObject({ body: { code: 'instruments.versionPublished' } });
    await expect(
      app.db.query(`update instrument_version set state = 'draft', published_at = null where id = $1`, [id]),
    ).rejects.toThrow('a published version never changes');
    const next = (await copy(id, true)).body as View;
    expect(next).toMatchObject({ number: 2, state: 'draft', instrumentId: final.instrumentId });
    expect(await copy(id, true)).toMatchObject({ status: 409 });
  });

  it('with questions that do not agree is kept, but cannot be made final', async () => {
    const draft = (await copy(await pulse())).body as View;
    const [first] = draft.definition.questions;
    const questions = [...draft.definition.questions, first];
    const odd = (await put(draft, { ...draft.definition, questions })).body as View;
    expect(odd.problems).toMatchObject([{ path: `questions.${questions.length - 1}.key` }]);
    expect(await publish(odd)).toMatchObject({ status: 400, body: { code: 'instruments.definition' } });
    expect(await put(odd, { ...draft.definition, questions: [] })).toMatchObject({ status: 400 });
  });

  it('is for who works here: a partner looks, and another gemeente does not find it', async () => {
    const { id } = (await copy(await pulse())).body as View;
    expect(await world.partner.get(`${path}/versions/${id}`)).toMatchObject({
      status: 200,
      body: { may: { write: 'platform.forbidden' } },
    });
    const other = await projectWorld(app);
    const elsewhere = `/v1/gemeenten/${other.gemeente.slug}/instrumenten/versions`;
    expect(await other.coordinator.get(`${elsewhere}/${id}`)).toMatchObject({ status: 404 });
    expect(await other.coordinator.post(elsewhere, { id: randomUUID(), from: id, next: false })).toMatchObject({
      status: 404,
    });
  });
});
