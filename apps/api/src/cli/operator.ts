import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule } from '@wijkspoor/audit/api';
import { hashOf, IdentityModule, InvitationsService, newCode, SecondFactorReset, Vault } from '@wijkspoor/identity/api';
import { CbsCode, identityError, MakeGemeente, SetIdentityProvider } from '@wijkspoor/identity/domain';
import { type Env, PinoLogger, PlatformModule, readEnv } from '@wijkspoor/platform/api';
import { type Ctx, Email, system, systemCtx } from '@wijkspoor/platform/domain';
import { catalogues } from '../catalogues';
import { asOwner } from './owner';
import { readInput } from './read-input';

const requestId = 'cli';

/** Identity without routes: what the commands need. */
@Module({})
class CommandModule {
  static forRoot(env: Env): DynamicModule {
    return { module: CommandModule, imports: [PlatformModule.forRoot(env, catalogues), AuditModule, IdentityModule] };
  }
}

export async function createGemeente(slug: string, name: string, { cbs }: { cbs?: string }): Promise<void> {
  const input = readInput(MakeGemeente, { slug, name, ...(cbs === undefined ? {} : { cbsCode: cbs }) });
  await asOwner(async (db) => {
    const query = db.query<{ id: string }>('select make_gemeente($1, $2, $3) as id', [slug, input.name, cbs ?? null]);
    const made = await query.catch((error: unknown) => {
      throw isTaken(error) ? identityError('slugTaken') : error;
    });
    await note(db, 'gemeente.made', 'gemeente', made.rows[0]?.id ?? null);
  });
  console.log(`made ${slug}; invite its administrator with: gemeente invite ${slug} <email>`);
}

/** After a merger, or when the code was not known or wrong. Wijken keep the areas they are made of. */
export async function setCbsCode(slug: string, code: string): Promise<void> {
  const cbs = readInput(CbsCode, code, 'code');
  await asOwner(async (db) => {
    const changed = await db.query<{ id: string }>('update gemeente set cbs_code = $2 where slug = $1 returning id', [
      slug,
      cbs,
    ]);
    const id = changed.rows[0]?.id;
    if (id === undefined) throw new Error(`there is no gemeente ${slug}`);
    await note(db, 'gemeente.coded', 'gemeente', id);
  });
  console.log(`${slug} has the code ${cbs}`);
}

export async function inviteAdministrator(slug: string, email: string): Promise<void> {
  await asOperator(async (app, ctx, { mailbox }) => {
    const { link } = await app.get(InvitationsService).inviteFirst(ctx, slug, readInput(Email, email, 'email'));
    console.log(mailbox ? `invited; the link works for seven days: ${link}` : 'invited; the mail is on its way');
  });
}

/** For an administrator who lost the phone; the person hears of it by mail. */
export async function resetSecondFactor(email: string): Promise<void> {
  await asOperator((app, ctx) => app.get(SecondFactorReset).ofAnyone(ctx, readInput(Email, email, 'email')));
  console.log('reset; signing in with the password sets up a new second factor');
}

/** Runs `work` with the services of identity, as the application's role in the database. */
async function asOperator(work: (app: INestApplicationContext, ctx: Ctx, env: Env) => Promise<void>): Promise<void> {
  const env = readEnv();
  const app = await NestFactory.createApplicationContext(CommandModule.forRoot(env), {
    logger: new PinoLogger({ LOG_LEVEL: 'error' }),
    abortOnError: false,
  });
  try {
    await work(app, { ...systemCtx(null, requestId), actor: { ...system, operator: true } }, env);
  } finally {
    await app.close();
  }
}

/** The password is chosen with a link that works for a quarter of an hour; the second factor is set up at the first sign-in. */
export async function addOperator(address: string): Promise<void> {
  const email = readInput(Email, address, 'email');
  const code = newCode();
  const origin = await asOwner(async (db, env) => {
    const made = await db.query<{ id: string }>(
      'insert into account (email, operator) values ($1, true) on conflict (email) do update set operator = true returning id',
      [email],
    );
    await db.query(
      `insert into sign_in_token (hash, purpose, email, expires_at) values ($1, 'passwordReset', $2, now() + interval '15 minutes')`,
      [hashOf(code), email],
    );
    await note(db, 'operator.added', 'account', made.rows[0]?.id ?? null);
    return env.publicOrigin;
  });
  console.log(`operator; choose a password within 15 minutes: ${origin}/inloggen/wachtwoord/${code}`);
}

export async function connectProvider(slug: string, issuer: string, clientId: string): Promise<void> {
  const secret = process.env['PROVIDER_SECRET'];
  if (secret === undefined || secret === '') throw new Error('PROVIDER_SECRET: the client secret belongs here');
  readInput(SetIdentityProvider, { issuer, clientId, clientSecret: secret });
  if (new URL(issuer).protocol !== 'https:' && readEnv().NODE_ENV === 'production')
    throw new Error('the issuer needs https');
  await asOwner(async (db, env) => {
    const found = await db.query<{ id: string }>('select id from gemeente where slug = $1', [slug]);
    const id = found.rows[0]?.id;
    if (id === undefined) throw new Error(`there is no gemeente ${slug}`);
    await db.query('select set_tenant($1)', [id]);
    await db.query(
      `insert into identity_provider (issuer, client_id, client_secret) values ($1, $2, $3)
       on conflict (gemeente_id) do update set issuer = excluded.issuer, client_id = excluded.client_id, client_secret = excluded.client_secret`,
      [issuer, clientId, new Vault(env).seal('providerSecret', secret)],
    );
    await note(db, 'provider.connected', 'gemeente', id);
    console.log(`connected; the address to come back to is ${env.publicOrigin}/v1/sign-in/provider/callback`);
  });
}

/** Another gemeente has it. */
const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23505';

type Database = { query(sql: string, values: readonly unknown[]): Promise<unknown> };

const note = (db: Database, what: string, kind: string, id: string | null): Promise<unknown> =>
  db.query(
    `insert into platform_audit (actor_kind, what, kind, thing_id, request_id) values ('system', $1, $2, $3, $4)`,
    [what, kind, id, requestId],
  );
