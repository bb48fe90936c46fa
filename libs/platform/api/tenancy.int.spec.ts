import { type TestDatabase, testDatabase } from '@wijkspoor/platform/testing';
import pg from 'pg';

let db: TestDatabase;
let app: pg.Client;
const [here, there] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'];

beforeAll(async () => {
  db = await testDatabase();
  await db.query(`insert into gemeente (id, slug, name) values ($1, 'hier', 'Hier'), ($2, 'daar', 'Daar')`, [
    here,
    there,
  ]);
  await db.query('insert into gemeente_setting (gemeente_id) values ($1), ($2)', [here, there]);
  app = new pg.Client({ connectionString: db.appUrl, options: '-c role=app_rw' });
  await app.connect();
});
afterAll(async () => {
  await app?.end();
  await db?.close();
});

const inGemeente = async (id: string, sql: string, values: readonly unknown[] = []) => {
  await app.query('begin');
  try {
    await app.query('select set_tenant($1)', [id]);
    return await app.query(sql, [...values]);
  } finally {
    await app.query('rollback');
  }
};

describe('row level security', () => {
  it('shows nothing without a gemeente, also after a transaction that had one', async () => {
    expect((await app.query('select * from gemeente_setting')).rowCount).toBe(0);
    expect((await inGemeente(here, 'select * from gemeente_setting')).rowCount).toBe(1);
    expect((await app.query('select * from gemeente_setting')).rowCount).toBe(0);
  });

  it('does not change rows of another gemeente', async () => {
    expect(
      (await inGemeente(here, 'update gemeente_setting set version = 9 where gemeente_id = $1', [there])).rowCount,
    ).toBe(0);
    await expect(inGemeente(here, 'update gemeente_setting set gemeente_id = $1', [there])).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('refuses TRUNCATE, which would go around it', async () => {
    await expect(inGemeente(here, 'truncate gemeente_setting')).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses to change platform-wide tables', async () => {
    await expect(app.query(`update gemeente set slug = 'x'`)).rejects.toMatchObject({ code: '42501' });
  });
});
