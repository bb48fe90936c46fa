import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { type IdeasWorld, ideasWorld, publicIdea } from '@wijkspoor/proposals/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { type Search, searchStatement } from './idea-search';
import { ProposalsHttpModule } from './proposals.module';

type Node = {
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Node[];
};
type Explained = { readonly Plan: Node; readonly 'Execution Time': number };

const full = process.env['TEST_FULL'] === '1';
/** Ideas of one wijk, and of every other gemeente of the country. */
const [own, others, ofOther] = [10_000, 341, full ? 300 : 100];

let app: IdentityApp;
let world: IdeasWorld;
let wijkId: string;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule, ProposalsHttpModule]);
  world = await ideasWorld(app);
  await publicIdea(world, { title: 'Een speeltuin met water', text: 'Voor warme dagen.' });
  const [idea] = await app.db.query<{ wijk: string }>('select wijk_id as wijk from idea where gemeente_id = $1', [
    world.gemeente.id,
  ]);
  wijkId = idea?.wijk ?? '';
  // one idea, many times, each with words of its own
  await app.db.query(
    `insert into idea (gemeente_id, id, number, project_id, wijk_id, state, title, words, published_at)
     select gemeente_id, uuidv7(), n, project_id, wijk_id, 'published', ${words(1)}, ${words(20)}, now()
     from idea, generate_series(2, ${own}) n where gemeente_id = '${world.gemeente.id}' and number = 1`,
  );
  await app.db.query('analyze idea');
}, 300_000);
afterAll(async () => app?.close());

/** Words nobody looks for, another set per idea. */
const words = (times: number): string =>
  `(select string_agg(translate(md5(n::text || w), '0123456789', 'aeioumrstk'), ' ') from generate_series(1, ${times}) w)`;

function explain(search: Omit<Search, 'in' | 'states'>): Promise<Explained> {
  const { sql, params } = searchStatement({ in: { wijkId }, states: ['published', 'answering'], ...search });
  return app.app.get(TenantDb).run(systemCtx(world.gemeente.id, randomUUID()), async (tx) => {
    const [row] = await tx.query<{ 'QUERY PLAN': [Explained] }[]>(`explain (analyze, buffers, format json) ${sql}`, [
      ...params,
    ]);
    if (row === undefined) throw new Error('nothing explained');
    return row['QUERY PLAN'][0];
  });
}

const blocks = ({ Plan }: Explained): number => Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks'];
const nodes = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)];

const searches: readonly (readonly [string, Omit<Search, 'in' | 'states'>])[] = [
  ['a word', { q: 'speeltuinen' }],
  ['a slip of the pen', { q: 'speeltuing' }],
  ['nothing that is there', { q: 'zwembad' }],
  ['nothing, so that the newest come', {}],
  ['the most supported', { order: 'supported' }],
];

/** Everybody else's ideas, without what those refer to: the search never looks there. */
async function growOthers(): Promise<void> {
  await app.db.query(`
    begin; set local session_replication_role = replica;
    insert into idea (gemeente_id, id, number, project_id, wijk_id, state, title, words, published_at)
    select g.id, uuidv7(), n, g.id, g.id, 'published', 'Een speeltuin met water', ${words(10)}, now()
    from (select gen_random_uuid() as id from generate_series(1, ${others})) g, generate_series(1, ${ofOther}) n;
    commit`);
  await app.db.query('vacuum analyze idea');
}

it('costs what one wijk has, and stays flat when every other gemeente has ideas too', async () => {
  await app.db.query('vacuum analyze idea');
  const before = new Map<string, Explained>();
  for (const [name, search] of searches) {
    await explain(search);
    before.set(name, await explain(search));
  }
  await growOthers();
  const costs: (readonly [string, number, number, number])[] = [];
  for (const [name, search] of searches) {
    await explain(search);
    const after = await explain(search);
    const first = before.get(name);
    if (first === undefined) throw new Error(`${name} was not explained before`);
    costs.push([name, blocks(first), blocks(after), after['Execution Time']]);
    const reads = nodes(after.Plan).filter((node) => node['Relation Name'] === 'idea');
    expect(reads.length).toBeGreaterThan(0);
    for (const node of reads) expect([name, node['Node Type']]).not.toEqual([name, 'Seq Scan']);
    // a slow machine may be slow, but not in proportion to the country
    expect([name, after['Execution Time'] < (full ? 500 : 5_000)]).toEqual([name, true]);
  }
  // counting without words may read the whole index of that wijk more, where the plan is another; nothing is in proportion to the country
  const indexOfWijk = (name: string): number => (name.startsWith('nothing, so') ? own / 70 : 0);
  for (const [name, one, all] of costs)
    expect([name, all <= one * 1.2 + 20 + indexOfWijk(name) ? 'flat' : [one, all]]).toEqual([name, 'flat']);
}, 300_000);

it('finds a word with a slip of the pen among ten thousand ideas', async () => {
  const found = async (q: string) =>
    (
      (await app.as().get(`${world.base}/wijken/${world.wijken[0]}/ideeen?q=${q}`)).body as {
        items: { number: number }[];
      }
    ).items.map(({ number }) => number);
  expect(await found('speeltuing')).toEqual([1]);
  expect(await found('speltuin')).toEqual([1]);
  expect(await found('water%20speeltuinen')).toEqual([1]);
});
