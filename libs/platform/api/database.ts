import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import {
  DataSource,
  type DataSourceOptions,
  type EntityManager,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import { type Ctx, platformError, systemCtx } from '@wijkspoor/platform/domain';
import { ENV, type Env } from './env';

/** A database that stands still, and says nothing: so long a burst waits for it. */
const burstMs = 6_000;

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** How a process connects: always as `app_rw`, which owns nothing and cannot bypass row level security. */
export const connection = (env: Env, entities: NonNullable<PostgresOptions['entities']>): PostgresOptions => ({
  type: 'postgres',
  url: env.DATABASE_URL,
  entities,
  poolSize: env.DATABASE_POOL,
  applicationName: 'wijkspoor',
  extra: {
    // statements of a request are short: compiling them first takes longer than running them
    options: '-c role=app_rw -c TimeZone=UTC -c jit=off',
    // sooner than a page stops waiting for its answer, so that the page hears why
    connectionTimeoutMillis: 4_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    onConnect: surviveLoss,
  },
  parseInt8: false,
  logging: false,
});

/**
 * A connection that breaks is told of by whatever uses it. In the moment in which it goes from the pool to its user nobody listens, and
 * an error that nobody listens to would end the process.
 */
export const surviveLoss = (client: pg.ClientBase): void => void client.on('error', () => undefined);

/** One transaction. A connection that broke between two of its statements is known by the next one only, which says that it came too late. */
async function transaction<T>(dataSource: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  try {
    return await dataSource.transaction(work);
  } catch (error) {
    const late = [QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError];
    throw late.some((kind) => error instanceof kind) ? platformError('away') : error;
  }
}

/** The only door to the tables of a gemeente. Outside it, row level security shows no rows. */
@Injectable()
export class TenantDb {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * Runs `work` in one transaction that sees the rows of the context's gemeente only.
   * @throws platform.missing when the context has no gemeente.
   */
  run<T>(ctx: Ctx, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const { gemeenteId } = ctx;
    if (gemeenteId === null) throw platformError('missing');
    return transaction(this.dataSource, async (tx) => {
      // A statement of its own: the policies of the next one see it.
      await tx.query('select set_tenant($1)', [gemeenteId]);
      return work(tx);
    });
  }

  /**
   * Work that the clock does for each gemeente in turn. One in which it fails keeps no other waiting.
   * @throws what went wrong first, when all had their turn.
   */
  async each({ requestId }: Pick<Ctx, 'requestId'>, work: (own: Ctx) => Promise<void>): Promise<void> {
    const gemeenten = await this.dataSource.query<{ id: string }[]>('select id from gemeente order by id');
    const errors: Error[] = [];
    for (const { id } of gemeenten)
      await work(systemCtx(id, requestId)).catch((error: unknown) => {
        errors.push(error instanceof Error ? error : new Error(String(error)));
      });
    const [first] = errors;
    if (first !== undefined) throw first;
  }

  /**
   * One moment of all that a gemeente has, to read it in full: on a connection of its own, which is gone afterwards, also in the middle
   * of an answer.
   */
  async moment<T>({ gemeenteId }: Ctx, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
    if (gemeenteId === null) throw platformError('missing');
    const client = new pg.Client({
      connectionString: this.env.DATABASE_URL,
      // the database waits for whoever reads the answer, and that can be slow
      options: '-c role=app_rw -c TimeZone=UTC -c statement_timeout=0 -c idle_in_transaction_session_timeout=0',
      application_name: 'wijkspoor',
    });
    surviveLoss(client);
    await client.connect();
    try {
      await client.query('begin isolation level repeatable read read only');
      await client.query('select set_tenant($1)', [gemeenteId]);
      return await work(client);
    } finally {
      await client.end();
    }
  }

  /** Takes what was deleted from a table off the disk, as far as nobody reads it any more. Not in a transaction. */
  async vacuum(table: 'ballot' | 'vote_paper' | 'vote_invited'): Promise<void> {
    await this.dataSource.query(`vacuum ${table}`);
  }

  /**
   * One round trip: calls a function of the database whose first argument is the gemeente, and which sets the tenant in a
   * statement of its own before it reads anything. For what comes in bursts.
   * @param tx a transaction of this gemeente to do it in; without it, it is one of its own.
   */
  async once<T extends object>(
    gemeenteId: string,
    { name, types, values }: FunctionCall,
    tx?: EntityManager,
  ): Promise<T[]> {
    const places = types.map((type, index) => `$${index + 2}::${type}`);
    const text = `select * from ${name}($1::uuid, ${places.join(', ')})`;
    if (tx !== undefined) return tx.query<T[]>(text, [gemeenteId, ...values]);
    // by its name, which a connection prepares once: the database reads and plans a burst of these a quarter of the time
    const query = { name, text, values: [gemeenteId, ...values], query_timeout: burstMs };
    const { rows } = await this.pool.query<T>(query);
    return rows;
  }

  private get pool(): pg.Pool {
    return (this.dataSource.driver as unknown as { readonly master: pg.Pool }).master;
  }

  /**
   * One round trip over the gemeenten in which somebody has a role: calls a function of the database that sets each in a statement of
   * its own and then reads its rows only. A statement of its own too, so that no gemeente stays set after it.
   */
  across<T>(gemeenteIds: readonly string[], { name, types, values }: AcrossCall): Promise<T[]> {
    const places = types.map((type, index) => `$${index + 2}::${type}`);
    return this.dataSource.query<T[]>(`select * from ${name}($1::uuid[], ${places.join(', ')})`, [
      gemeenteIds,
      ...values,
    ]);
  }
}

type AgendaCall = 'agenda_activities' | 'agenda_rounds' | 'agenda_votes';
type InboxCall = 'inbox_page' | 'inbox_unread' | 'inbox_read';

/** A function of ours in the database that looks in several gemeenten in turn; its first argument is the list of them. */
type AcrossCall = {
  readonly name: 'reports_to_do' | 'in_each_gemeente' | AgendaCall | InboxCall;
  readonly types: readonly string[];
  readonly values: readonly unknown[];
};

/** A function of ours in the database, with the types and values of its arguments after the gemeente. */
type FunctionCall = {
  readonly name: 'save_forms' | 'cast_ballots';
  readonly types: readonly string[];
  readonly values: readonly unknown[];
};

/** The door to platform-wide tables: accounts, sessions, organisations, outbox. Only identity/api and platform/api use it. */
@Injectable()
export class PlatformDb {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction without a gemeente. */
  run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return transaction(this.dataSource, work);
  }

  /** One statement, one round trip. */
  query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.dataSource.query<T[]>(sql, [...parameters]);
  }

  /** Runs `work` as one person, who sees own memberships in every gemeente (select only). */
  asAccount<T>(accountId: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return transaction(this.dataSource, async (tx) => {
      await tx.query('select set_account($1)', [accountId]);
      return work(tx);
    });
  }
}

/**
 * The process refuses to start when its role could see more than one gemeente.
 * @throws Error that says which right is too much.
 */
export async function assertCannotBypass(dataSource: DataSource): Promise<void> {
  const [role] = await dataSource.query<{ name: string; bypasses: boolean; owns: boolean }[]>(`
    select rolname as name, rolsuper or rolbypassrls as bypasses,
      exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relowner = r.oid) as owns
    from pg_roles r where rolname = current_user`);
  if (!role || role.bypasses || role.owns)
    throw new Error(`The database role ${role?.name} bypasses row level security or owns tables.`);
}
