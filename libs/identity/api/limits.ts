import { isIPv6 } from 'node:net';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { ENV, type Env, isAway } from '@wijkspoor/platform/api';
import { mailboxOf, platformError } from '@wijkspoor/platform/domain';
import { Vault } from './secrets';

const quarter = 15 * 60;

/**
 * How often, in how many seconds: for one address or account (`whom`), for one client on the network, and for the two
 * together (`pair`): so that who guesses is stopped soon, and nobody else is locked out by it.
 * A community centre has many residents behind one address of the network, so that limit is wide.
 */
const rules = {
  mailLink: { whom: 5, client: 100, seconds: quarter },
  password: { whom: 200, pair: 10, client: 100, seconds: quarter },
  secondFactor: { whom: 20, client: 100, seconds: quarter },
  passwordReset: { whom: 5, client: 50, seconds: quarter },
  changePassword: { whom: 10, client: 100, seconds: quarter },
  // looking at what a link offers counts too
  code: { whom: 1, client: 300, seconds: quarter },
  // every gemeente is looked at
  ownData: { whom: 60, client: 300, seconds: quarter },
  ownDataMail: { whom: 3, client: 200, seconds: 3600 },
  eraseAccount: { whom: 10, client: 100, seconds: quarter },
  provider: { whom: 1, client: 200, seconds: quarter },
  connect: { whom: 30, client: 200, seconds: quarter },
  invite: { whom: 200, client: 1000, seconds: 3600 },
  // a code in a letter has 48 random bits; a hall full of people types theirs
  householdCode: { whom: 20, client: 300, seconds: quarter },
  roundMail: { whom: 3, client: 200, seconds: 3600 },
  // ideas and comments, and the mails that confirm them
  contribution: { whom: 10, client: 300, seconds: 3600 },
  // programs of many people ask through the same servers, each every hour or more often
  agenda: { whom: 120, client: 5000, seconds: 3600 },
  // of voters nothing is written: when somebody came, beside the order of the ballots, would tell what they voted
  vote: { whom: 20, client: 300, seconds: quarter, unwritten: true },
  voteMail: { whom: 3, client: 200, seconds: 3600, unwritten: true },
} as const;
type Path = keyof typeof rules;

/** Counts tries. Names and network addresses are kept as pseudonyms only. */
@Injectable()
export class Limits implements OnApplicationShutdown {
  private readonly limiters = new Map<string, RateLimiterAbstract>();
  private readonly redis: Redis | null;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(ENV) env: Env,
    @Inject(Vault) private readonly vault: Vault,
  ) {
    this.redis =
      env.REDIS_URL === undefined ? null : new Redis(env.REDIS_URL, { lazyConnect: true, maxRetriesPerRequest: 2 });
    // whoever asks meanwhile hears that it is away
    this.redis?.on('error', () => undefined);
    for (const [path, rule] of Object.entries(rules)) {
      const put = (by: 'pair' | 'whom' | 'client', points: number): void => {
        const name = `${path}:${by}`;
        this.limiters.set(name, this.limiter(name, points, rule.seconds, 'unwritten' in rule));
      };
      if ('pair' in rule) put('pair', rule.pair);
      put('whom', rule.whom);
      put('client', rule.client);
    }
  }

  /** @throws platform.tooMany with the seconds to wait. */
  async count(path: Path, by: { readonly whom?: string; readonly client?: string }): Promise<void> {
    const client = by.client === undefined ? undefined : networkOf(by.client);
    const whom = by.whom === undefined ? undefined : personOf(by.whom);
    if (client !== undefined) await this.consume(`${path}:client`, client);
    if (client !== undefined && whom !== undefined) await this.consume(`${path}:pair`, `${whom} ${client}`);
    if (whom !== undefined) await this.consume(`${path}:whom`, whom);
  }

  /**
   * Counts a try and does it. One that ended because the database was away does not count: who tries again in a bad minute is not told to
   * wait an hour. For what nobody can guess with; tries of a password or a code count in any case.
   * @throws platform.tooMany with the seconds to wait, and what `work` throws.
   */
  async counting<T>(
    path: Path,
    by: { readonly whom?: string; readonly client?: string },
    work: () => Promise<T>,
  ): Promise<T> {
    await this.count(path, by);
    try {
      return await work();
    } catch (error) {
      // when it cannot be given back either it stays counted
      if (isAway(error)) await this.giveBack(path, by).catch(() => undefined);
      throw error;
    }
  }

  /** Somebody got in: the tries before were theirs. */
  async forgive(path: Path, given: string, client?: string): Promise<void> {
    const whom = personOf(given);
    await this.limiters.get(`${path}:whom`)?.delete(this.vault.pseudonym(whom));
    if (client !== undefined)
      await this.limiters.get(`${path}:pair`)?.delete(this.vault.pseudonym(`${whom} ${networkOf(client)}`));
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }

  private limiter(keyPrefix: string, points: number, duration: number, unwritten: boolean): RateLimiterAbstract {
    const rule = { keyPrefix, points, duration };
    if (unwritten) return new RateLimiterMemory(rule);
    if (this.redis !== null)
      return new RateLimiterRedis({ ...rule, keyPrefix: `wijkspoor:${keyPrefix}`, storeClient: this.redis });
    return new RateLimiterPostgres({
      ...rule,
      storeClient: this.dataSource,
      storeType: 'typeorm',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
    });
  }

  private async giveBack(path: Path, by: { readonly whom?: string; readonly client?: string }): Promise<void> {
    const client = by.client === undefined ? undefined : networkOf(by.client);
    for (const [kind, who] of [
      ['client', client],
      ['whom', by.whom === undefined ? undefined : personOf(by.whom)],
    ] as const)
      if (who !== undefined) await this.limiters.get(`${path}:${kind}`)?.reward(this.vault.pseudonym(who));
  }

  private async consume(name: string, who: string): Promise<void> {
    try {
      await this.limiters.get(name)?.consume(this.vault.pseudonym(who));
    } catch (refused) {
      if (refused instanceof RateLimiterRes)
        throw platformError('tooMany', { n: Math.ceil(refused.msBeforeNext / 1000) });
      throw refused;
    }
  }
}

/** An address is that of its mailbox: who adds words behind a plus is no other person. An account goes by its id. */
const personOf = (whom: string): string => (whom.includes('@') ? mailboxOf(whom) : whom);

/** What counts as one client: an address of IPv4, or the network (/64) of an address of IPv6, of which anyone has many. */
export function networkOf(address: string): string {
  // at once for most: to look for an address of IPv6 takes as long as the rest of a form
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const [first, last] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const gap = tail === undefined ? 0 : 8 - (first?.length ?? 0) - (last?.length ?? 0);
  const groups = [...(first ?? []), ...Array<string>(gap).fill('0'), ...(last ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
