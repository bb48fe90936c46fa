import { DataSource, type EntityMetadata } from 'typeorm';
import { type TestApp, testApp } from '@wijkspoor/platform/testing';
import { AppModule } from '../src/app.module';

type Column = { readonly table: string; readonly name: string; readonly type: string; readonly nullable: boolean };

let api: TestApp;
beforeAll(async () => {
  api = await testApp((env) => AppModule.forRoot(env));
});
afterAll(async () => api?.close());

/** Names PostgreSQL gives the types we write. */
const written: Readonly<Record<string, string>> = {
  timestamptz: 'timestamp with time zone',
  int: 'integer',
  bool: 'boolean',
  int8: 'bigint',
};

const columnsOf = ({ tableName, columns }: EntityMetadata): Column[] =>
  columns.map(({ databaseName, type, isArray, isNullable }) => {
    const name = String(type);
    return {
      table: tableName,
      name: databaseName,
      type: `${written[name] ?? name}${isArray ? '[]' : ''}`,
      nullable: isNullable,
    };
  });

it('has entities that equal the migrated schema: names, types and what may be empty', async () => {
  const { entityMetadatas } = api.app.get(DataSource);
  expect(entityMetadatas.length).toBeGreaterThan(5);
  const mine = entityMetadatas.flatMap(columnsOf);
  const theirs = await api.db.query<Column>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relname = any ($1) and a.attnum > 0 and not a.attisdropped`,
    [entityMetadatas.map(({ tableName }) => tableName)],
  );
  const sorted = (list: readonly Column[]): string[] =>
    list.map((one) => `${one.table}.${one.name} ${one.type}${one.nullable ? '' : ' not null'}`).sort();
  expect(sorted(mine)).toEqual(sorted(theirs));
});
