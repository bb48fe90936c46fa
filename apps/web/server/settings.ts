import * as z from 'zod/mini';

const address = 'must be an address, such as https://wijkspoor.example.nl';
const number = 'must be a port, a number from 0 to 65535';
const url = z.string().check(z.url(address));
const port = z.coerce.number(number).check(z.int(number), z.minimum(0, number), z.maximum(65535, number));
const oneOf = <T extends string>(...choices: readonly T[]) => z.enum(choices, `must be one of ${choices.join(', ')}`);

/** Leads nowhere, so that a laptop publishes nobody's address. */
const nowhere = 'mailto:security@wijkspoor.invalid';

/** The settings of the front door. It has no database and no secret, so it does not ask for them. */
const Given = z.object({
  NODE_ENV: z._default(oneOf('development', 'test', 'production'), 'development'),
  PORT: z._default(port, 3000),
  HOST: z._default(z.string(), '127.0.0.1'),
  /** Where the api listens. */
  API_ORIGIN: z._default(url, 'http://127.0.0.1:3001'),
  /** The address people type. */
  PUBLIC_ORIGIN: z.optional(url),
  /** Addresses of the proxies in front, comma separated; only they may say who the visitor is. */
  TRUSTED_PROXIES: z._default(z.string(), ''),
  LOG_LEVEL: z._default(oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent'), 'info'),
  /** Where somebody who found a weakness writes to, as a URI; stands in security.txt. */
  SECURITY_CONTACT: z._default(url, nowhere),
});

export type Settings = {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly apiOrigin: string;
  readonly publicOrigin: string;
  /** People reach us over https, so that our cookies are bound to this host. */
  readonly secure: boolean;
  readonly trustedProxies: readonly string[];
  readonly logLevel: string;
  readonly securityContact: string;
};

/**
 * Reads the settings.
 * @throws Error with one line per setting that is wrong; never with its value.
 */
export function readSettings(source: Readonly<Record<string, string | undefined>>): Settings {
  const judged = Given.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')));
  if (!judged.success)
    throw new Error(
      [
        'Settings are wrong:',
        ...judged.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`),
      ].join('\n'),
    );
  const given = judged.data;
  if (given.NODE_ENV === 'production' && given.SECURITY_CONTACT === nowhere)
    throw new Error('Settings are wrong:\n  SECURITY_CONTACT: required in production');
  const publicOrigin = new URL(given.PUBLIC_ORIGIN ?? `http://localhost:${given.PORT}`).origin;
  return {
    production: given.NODE_ENV === 'production',
    port: given.PORT,
    host: given.HOST,
    apiOrigin: new URL(given.API_ORIGIN).origin,
    publicOrigin,
    secure: publicOrigin.startsWith('https:'),
    trustedProxies: given.TRUSTED_PROXIES.split(',')
      .map((address) => address.trim())
      .filter((address) => address !== ''),
    logLevel: given.LOG_LEVEL,
    securityContact: given.SECURITY_CONTACT,
  };
}
