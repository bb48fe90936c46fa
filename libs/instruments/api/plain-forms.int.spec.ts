import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { type RoundWorld, roundWorld } from '@wijkspoor/instruments/testing';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { InstrumentsHttpModule } from './instruments.module';

type Kept = { readonly verdict: string; readonly form: unknown; readonly deltas: unknown; readonly texts: unknown };
/** The answers of one form, and whether its round takes any. */
type Case = {
  readonly done: boolean;
  readonly texts: string | null;
  readonly marks: string;
  readonly state: 'open' | 'closed';
  readonly byHand: boolean;
};

let app: IdentityApp;
let world: RoundWorld;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule]);
  world = await roundWorld(app);
});
afterAll(async () => app?.close());

/** All there is of one form after one call. */
async function kept(name: 'save_forms' | 'save_any_forms', one: Case, round: string): Promise<Kept> {
  const id = randomUUID();
  await app.db.query('update round set state = $2 where id = $1', [world.roundId, one.state]);
  const [told] = await app.db.query<{ verdict: string }>(
    `select verdict from ${name}($1, array[$2]::uuid[], array[$3]::uuid[], '{2}', '{en}', array['{1,NULL,3}'], '{1}', '{2}', array[$4]::jsonb[], array[$5]::boolean[], array[$6], $7)`,
    [world.gemeente.id, id, round, one.texts, one.done, one.marks, one.byHand],
  );
  const rows = async (table: string, by: string): Promise<unknown> =>
    (
      await app.db.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from ${table} t where ${by} = $1`,
        [id],
      )
    ).map(({ row }) => ({ ...row, id: null, form_id: null, begun_at: row['begun_at'] !== null }));
  return {
    verdict: told?.verdict ?? '',
    form: await rows('form', 'id'),
    deltas: await rows('form_delta', 'form_id'),
    texts: await rows('form_text', 'form_id'),
  };
}

const cases = [true, false].flatMap((done) =>
  [null, '{}', '{"1":"Veel bomen"}'].flatMap((texts) =>
    (['open', 'closed'] as const).flatMap((state) =>
      [true, false].map((byHand): Case => ({ done, texts, state, byHand, marks: done ? '{fast}' : '{}' })),
    ),
  ),
);

it.each(cases)('a new form is kept as any other: $done $texts $state $byHand', async (one) => {
  const plain = await kept('save_forms', one, world.roundId);
  expect(plain).toEqual(await kept('save_any_forms', one, world.roundId));
  expect(plain.verdict).toBe(one.state === 'open' || one.byHand ? 'saved' : 'closed');
});

it('a new form of no round is refused', async () => {
  const one: Case = { done: true, texts: null, state: 'open', byHand: false, marks: '{}' };
  expect(await kept('save_forms', one, randomUUID())).toEqual(await kept('save_any_forms', one, randomUUID()));
});
