import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import type { CataloguePage } from '@wijkspoor/knowledge/domain';
import { texts as knowledge } from '@wijkspoor/knowledge/domain/texts';
import { importCatalogue } from './catalogue-import';
import { KnowledgeHttpModule } from './knowledge.module';

let app: IdentityApp;
let coordinator: Visitor;
let base: string;

beforeAll(async () => {
  app = await identityApp([KnowledgeHttpModule], {}, { knowledge });
});
beforeEach(async () => {
  const gemeente = await app.given.gemeente();
  base = `/v1/gemeenten/${gemeente.slug}/catalogue-entries`;
  coordinator = app.as(await app.given.signedIn(gemeente, 'coordinator'));
  await app.db.query('delete from catalogue_entry');
});
afterAll(async () => app?.close());

const own = (more: object = {}) => ({
  ...{ id: randomUUID(), name: 'Wandelclub', owner: 'Welzijn', theme: 'bewegen', level: 'none', validUntil: null },
  ...{ cost: 'Koffiegeld', link: '', ...more },
});
const line = (name: string, more: object = {}): Record<string, string> => ({
  ...{ name, owner: 'Iemand', theme: '', level: 'described', valid_until: '2020-01-31', cost: '', link: '', ...more },
});
const imported = (...lines: readonly Record<string, string>[]) => importCatalogue(app.db, lines);
const page = async (query = '') => (await coordinator.get(`${base}${query}`)).body as CataloguePage;

it('joins what is of all gemeenten with what is of this one, by name, and says which', async () => {
  await imported(line('Zwemmen voor iedereen'), line('Beweegplein', { level: 'none', valid_until: '' }));
  expect((await coordinator.post(base, own())).status).toBe(201);
  const { items } = await page();
  expect(items.map(({ name, local, expired }) => [name, local, expired])).toEqual([
    ['Beweegplein', false, false],
    ['Wandelclub', true, false],
    ['Zwemmen voor iedereen', false, true],
  ]);
  const other = await app.given.gemeente();
  const stranger = app.as(await app.given.signedIn(other, 'coordinator'));
  const theirs = (await stranger.get(`/v1/gemeenten/${other.slug}/catalogue-entries`)).body as CataloguePage;
  expect(theirs.items.map(({ name }) => name)).toEqual(['Beweegplein', 'Zwemmen voor iedereen']);
});

it('is read page after page, and searched as it was typed', async () => {
  await imported(...['A', 'B', 'C 100%', 'D_e'].map((name) => line(name)));
  const first = await page('?limit=2');
  const second = await page(`?limit=2&after=${first.next}`);
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['A', 'B', 'C 100%', 'D_e']);
  expect(second.next).toBeNull();
  expect((await page('?q=100%25')).items.map(({ name }) => name)).toEqual(['C 100%']);
  expect((await page('?q=_')).items.map(({ name }) => name)).toEqual(['D_e']);
});

it('keeps what is right of a file, tells what is not, and a newer file replaces the older', async () => {
  const told = await imported(
    line('Goed'),
    line('Zonder dag', { valid_until: '' }),
    line('Geen adres', { link: 'javascript:alert(1)' }),
    line(''),
  );
  expect(told.kept).toBe(1);
  expect(told.faults.map((one) => one.line)).toEqual([3, 4, 5]);
  expect(told.faults[0]?.faults).toEqual(['validUntil: knowledge.validUntil']);
  await imported(line('GOED', { theme: 'roken' }));
  expect((await page()).items.map(({ name, theme }) => [name, theme])).toEqual([['GOED', 'roken']]);
  await expect(imported({ name: 'x' })).rejects.toThrow('owner, theme');
});

it('is changed by who saw it last, and only where it is of the gemeente', async () => {
  const entry = own();
  await coordinator.post(base, entry);
  await coordinator.post(base, { ...entry, name: 'Twee keer gestuurd' });
  const { id, ...change } = { ...entry, name: 'Wandelgroep' };
  const seen = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
  expect((await coordinator.put(`${base}/${id}`, change, seen(1))).body).toMatchObject({
    name: 'Wandelgroep',
    version: 2,
  });
  expect((await coordinator.put(`${base}/${id}`, change, seen(1))).status).toBe(412);
  await imported(line('Van allen'));
  const [ofAll] = (await page('?q=Van allen')).items;
  expect((await coordinator.put(`${base}/${ofAll?.id}`, change, seen(1))).status).toBe(404);
  await expect(app.db.query(`set role wijkspoor_app; update catalogue_entry set name = 'x'`)).rejects.toThrow(
    'permission denied',
  );
});
