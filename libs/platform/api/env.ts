import path from 'node:path';
import * as z from 'zod/mini';
import { inputError } from '@wijkspoor/platform/domain';
import { texts } from '@wijkspoor/platform/domain/texts';
import { inputText } from './catalogues';

const url = z.string().check(z.url());
const flag = z._default(
  z.pipe(
    z.enum(['0', '1', 'false', 'true', '']),
    z.transform((text) => text === '1' || text === 'true'),
  ),
  false,
);
const port = (fallback: number) =>
  z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65535)), fallback);

/** The settings of api and worker. A wrong or missing one is named at the start, and nothing starts. The front door has its own, in apps/web. */
const Env = z.object({
  NODE_ENV: z._default(z.enum(['development', 'test', 'production']), 'development'),
  /** The front door (web). */
  PORT: port(3000),
  /** The api's own port, on loopback; web calls it there. */
  API_PORT: port(3001),
  /** Address the processes listen on. A container listens on 0.0.0.0. */
  HOST: z._default(z.string(), '127.0.0.1'),
  /** Where web calls the api from: addresses or names of ranges, comma separated. Only web may say who the visitor is. */
  WEB_ADDRESSES: z._default(z.string().check(z.minLength(1)), '127.0.0.1'),
  /** The address people type: scheme, host, port. Cookies, links in mail and the Origin check follow it. */
  PUBLIC_ORIGIN: z.optional(url),
  /** The database, for a role that owns nothing. */
  DATABASE_URL: url,
  /** The database, for the owner who migrates. Only migrations and operator commands use it. */
  DATABASE_OWNER_URL: z.optional(url),
  /** Connections per process. */
  DATABASE_POOL: z._default(z.coerce.number().check(z.int(), z.minimum(2), z.maximum(100)), 10),
  /** The queue's backend is Redis when set, else PostgreSQL. */
  REDIS_URL: z.optional(url),
  /** Jobs a worker runs at once. */
  JOB_CONCURRENCY: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 8),
  /** Milliseconds after which the jobs of a worker that died are taken over. */
  JOB_LOCK_MS: z._default(z.coerce.number().check(z.int(), z.minimum(500), z.maximum(600_000)), 30_000),
  /** Mail goes here; without it to the local mailbox page, which production refuses. */
  SMTP_URL: z.optional(url),
  MAIL_FROM: z._default(z.string(), 'Wijkspoor <noreply@wijkspoor.invalid>'),
  /** Files; on a laptop also the embedded database and its secrets. */
  DATA_DIR: z._default(z.string(), '.data'),
  /** Files in a bucket that speaks S3 instead, as `https://key:secret@host/bucket?region=eu-central-1`. What comes in waits in DATA_DIR for a moment. */
  S3_URL: z.optional(
    url.check(z.refine((text) => /^https?:\/\/[^/@]+:[^/@]+@[^/]+\/[^/?]+(\?|$)/.test(text), { error: 'format' })),
  ),
  /** The keys of votes that run, each wrapped by the key of the host: never in a backup. Api and worker share both. Default: in DATA_DIR. */
  VOTE_KEY_DIR: z.optional(z.string()),
  /** The key of the host that wraps them: 32 random bytes, made when it is not there. */
  HOST_KEY_FILE: z.optional(z.string()),
  /** Largest file that can be uploaded, in bytes. */
  FILE_LIMIT: z._default(z.coerce.number().check(z.int(), z.minimum(1_000), z.maximum(1_000_000_000)), 10_000_000),
  /** Largest file the operator can import, in bytes. */
  IMPORT_LIMIT: z._default(z.coerce.number().check(z.int(), z.minimum(1_000), z.maximum(4_000_000_000)), 1_000_000_000),
  /** Where tables of CBS are fetched: an OData v3 service, without the id of the table. */
  ODATA_CBS_URL: z._default(url, 'https://opendata.cbs.nl/ODataFeed/odata'),
  /** The same for tables of others that CBS publishes, such as those of RIVM. */
  ODATA_RIVM_URL: z._default(url, 'https://dataderden.cbs.nl/ODataFeed/odata'),
  /** Tests only: these sources may stand on this machine, without https. Never in production. */
  ODATA_LOOPBACK: flag,
  /** At least 32 characters; encrypts second factors and client secrets, and makes pseudonyms for limits. */
  SECRET: z.string().check(z.minLength(32)),
  /** Demo gemeenten are loaded and demo codes are shown. Never in production. */
  DEMO: flag,
  LOG_LEVEL: z._default(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']), 'info'),
  /** Metrics and traces go here; off when empty. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.optional(url),
});
export type Env = z.infer<typeof Env> & {
  readonly publicOrigin: string;
  readonly mailbox: boolean;
  readonly voteKeyDir: string;
  readonly hostKeyFile: string;
};

/** Injection token of the settings. */
export const ENV = Symbol('env');

/**
 * Reads the settings.
 * @throws Error with one line per setting that is missing or wrong; never with its value.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(given, { reportInput: true });
  if (!parsed.success) {
    throw new Error(
      [
        'Settings are wrong:',
        ...parsed.error.issues
          .map(inputError)
          .map((one) => `  ${one.path}: ${inputText({ platform: texts }, one, 'en')}`),
      ].join('\n'),
    );
  }
  const env = parsed.data;
  const production = env.NODE_ENV === 'production';
  if (production && env.SMTP_URL === undefined)
    throw new Error('Settings are wrong:\n  SMTP_URL: required in production');
  if (production && env.ODATA_LOOPBACK)
    throw new Error('Settings are wrong:\n  ODATA_LOOPBACK: not allowed in production');
  if (production && env.DEMO) throw new Error('Settings are wrong:\n  DEMO: not allowed in production');
  if (production && !env.PUBLIC_ORIGIN?.startsWith('https://'))
    throw new Error('Settings are wrong:\n  PUBLIC_ORIGIN: https required in production');
  return {
    ...env,
    publicOrigin: new URL(env.PUBLIC_ORIGIN ?? `http://localhost:${env.PORT}`).origin,
    mailbox: env.SMTP_URL === undefined,
    voteKeyDir: env.VOTE_KEY_DIR ?? path.join(env.DATA_DIR, 'vote-keys'),
    hostKeyFile: env.HOST_KEY_FILE ?? path.join(env.DATA_DIR, 'host.key'),
  };
}
