import type { PlatformDb } from '@wijkspoor/platform/api';
import type { EntityManager } from 'typeorm';

/** What sign-in needs to know of an address. `staff`: has a role of staff somewhere, or runs the platform. */
export type AccountFacts = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly password_hash: string | null;
  readonly totp_secret: Buffer | null;
  readonly staff: boolean;
};

/** The account with this address, or null. Not inside a transaction of a gemeente: it looks at roles everywhere. */
export async function factsOf(db: PlatformDb | EntityManager, email: string): Promise<AccountFacts | null> {
  const sql = 'select id, email, name, password_hash, totp_secret, staff from sign_in_facts($1)';
  const [facts] = await db.query<AccountFacts[] & AccountFacts>(sql, [email]);
  return facts ?? null;
}
