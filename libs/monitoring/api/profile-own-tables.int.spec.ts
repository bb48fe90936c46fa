import fs from 'node:fs';
import path from 'node:path';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import type { WijkProfile } from '@wijkspoor/monitoring/domain';
import { givenAreasOf, givenArea } from '@wijkspoor/monitoring/testing';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { givenProject, type ProjectWorld, projectWorld } from '@wijkspoor/project/testing';
import { importFigures, metadataBeside, WijkHttpModule } from '@wijkspoor/wijk/api';
import type { AvailableIndicators, WijkFigures } from '@wijkspoor/wijk/domain';
import { givenRun, type ImportDatabase, importDatabase } from '@wijkspoor/wijk/testing';
import { MonitoringHttpModule } from './monitoring.module';

/** Ten years of figures of one gemeente, in a table that nobody knows. */
const file = path.join(process.env['TEST_DATA'] ?? '', 'cbs/baarn_social_data_2016-2025.json');
const table = 'sociaal-baarn';
const square = 'AAw-BAAw-Bv-BA';

let app: IdentityApp;
let db: ImportDatabase;
let world: ProjectWorld;
let project: string;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, MonitoringHttpModule]);
  db = await importDatabase(app.db);
  const years = Array.from({ length: 12 }, (_, index) => 2014 + index);
  for (const code of ['GM0308', 'WK030800', 'BU03080000'])
    await givenArea(app.db, code, code, { years, boundary: square });
});
beforeEach(async () => {
  world = await projectWorld(app);
  project = await givenProject(world);
  await app.db.query('update project set published = true where id = $1', [project]);
});
afterAll(async () => {
  await db?.close();
  await app?.close();
});

const wijkPath = () => `/v1/gemeenten/${world.gemeente.slug}/wijken/${world.wijken[0]}`;
const offered = async () =>
  ((await world.coordinator.get(`${world.path}/${project}/available-indicators`)).body as AvailableIndicators).items;
async function choose(...keys: readonly string[]): Promise<void> {
  const { version } = (await world.coordinator.get(`${world.path}/${project}/indicators`)).body as { version: number };
  const { status } = await world.coordinator.put(
    `${world.path}/${project}/indicators`,
    { indicators: keys.map((indicator) => ({ indicator, reason: '' })) },
    { headers: { 'if-match': `"${version}"` } },
  );
  expect(status).toBe(204);
}
const publish = () => world.coordinator.put(`${world.path}/${project}/profile`, { published: true });
const profile = async () => (await app.as().get(`${wijkPath()}/profile`)).body as WijkProfile;

async function upload(csv: string): Promise<void> {
  const form = new FormData();
  const fields = { title: 'Monitor GGD', source: 'GGD', period: '2025', minimumN: '10' };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([csv]), 'cijfers.csv');
  const { accountId } = world.coordinator;
  const answer = await fetch(`${app.origin}/v1/gemeenten/${world.gemeente.slug}/figure-tables`, {
    method: 'POST',
    headers: { cookie: `sid=${await app.given.session(accountId)}`, origin: app.env.publicOrigin },
    body: form,
  });
  expect(await answer.json()).toMatchObject({ state: 'kept' });
}

it('figures of the gemeente itself are offered, chosen, and with the profile public', async () => {
  await givenAreasOf(app.db, world.gemeente.id, world.wijken[0], ['WK030800'], 2025);
  await upload('gebied;n;Voelt zich thuis %;Zelfdoding %\nGM0308;900;71,5;2,5\nWK030800;90;60,0;1,5\n');
  const [own, ...more] = (await offered()).filter((one) => one.own);
  expect(own).toMatchObject({ title: 'Voelt zich thuis %', source: 'GGD', tableTitle: 'Monitor GGD' });
  expect(own?.indicator).toMatch(/^own\/monitor-ggd\/[\w.-]+$/);
  expect(more).toEqual([]);
  const ownFigures = async (who = app.as()) =>
    ((await who.get(`${wijkPath()}/figures`)).body as WijkFigures).items.filter((figure) => figure.own);

  await choose(own!.indicator);
  expect(await ownFigures()).toEqual([]);
  expect((await ownFigures(world.coordinator)).length).toBeGreaterThan(0);
  await publish();
  expect(await profile()).toMatchObject({
    sections: [
      {
        spoor: null,
        indicators: [
          {
            ...{ indicator: own!.indicator, title: 'Voelt zich thuis %', own: true, period: '2025' },
            ...{ wijk: { value: 60 }, gemeente: { value: 71.5 }, source: { name: 'GGD' } },
          },
        ],
      },
    ],
  });
  expect([...new Set((await ownFigures()).map(({ indicator }) => indicator))]).toEqual([own!.indicator]);
});

(fs.existsSync(file) ? it : it.skip)('a table nobody knows is offered, chosen, and has its line', async () => {
  await givenAreasOf(app.db, world.gemeente.id, world.wijken[0], ['BU03080000'], 2025);
  const run = await givenRun(db, table);
  const imported = await importFigures(db.transaction, {
    ...{ run, path: file, table, period: null, metadata: await metadataBeside(file) },
  });
  expect(imported.state).toBe('done');
  const keys = (await offered()).map(({ indicator }) => indicator);
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.every((key) => key.startsWith(`${table}/`))).toBe(true);
  await choose(...keys);
  await publish();
  const shown = (await profile()).sections.flatMap(({ indicators }) => indicators);
  expect(shown.map(({ indicator }) => indicator).sort()).toEqual([...keys].sort());
  // since 2018, and not known for 2024: the newest that is filled is shown
  const work = shown.find(({ indicator }) => indicator === `${table}/gem_inkomen_huishoudens`);
  expect(work).toMatchObject({ period: '2023', measured: 'measured', wijk: { value: 43 }, source: { table } });
  expect(work?.trend.map(({ value }) => value)).toEqual([34.2, 34.7, 35.4, 36.8, 39.6, 43]);
});
