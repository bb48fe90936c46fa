import { randomBytes, randomUUID } from 'node:crypto';
import { hashOf, hashPassword, newCode, newTotpSecret, Vault } from '@wijkspoor/identity/api';
import { lifetimeOf, type SignInMethod } from '@wijkspoor/identity/domain';
import type { Env } from '@wijkspoor/platform/api';
import type { Role } from '@wijkspoor/platform/domain';
import type { TestDatabase } from '@wijkspoor/platform/testing';

export type GivenGemeente = { readonly id: string; readonly slug: string };
export type GivenAccount = {
  readonly id: string;
  readonly email: string;
  readonly password: string | null;
  readonly totpSecret: string | null;
};
type AccountWish = {
  readonly email?: string;
  readonly name?: string;
  readonly operator?: boolean;
  readonly password?: string;
  readonly totp?: boolean;
  readonly demo?: boolean;
};
type MemberWish = {
  readonly account?: { readonly id: string };
  readonly projectId?: string;
  readonly organisationId?: string;
};
type SessionWish = { readonly method?: SignInMethod; readonly onlyGemeente?: string };

const partners: readonly Role[] = ['partnerReporter', 'partnerLead'];

/** Makes what a test starts from, straight in the database, as its owner. */
export class Given {
  private readonly vault: Vault;

  constructor(
    private readonly db: TestDatabase,
    env: Env,
  ) {
    this.vault = new Vault(env);
  }

  /** A word nobody used yet, that may stand in an address. */
  word(start = 'a'): string {
    return `${start}${randomBytes(5).toString('hex')}`;
  }

  async gemeente(slug = this.word('gemeente-a')): Promise<GivenGemeente> {
    const [row] = await this.db.query<{ id: string }>('select make_gemeente($1, $2, null) as id', [
      slug,
      `Gemeente ${slug}`,
    ]);
    return { id: row?.id ?? '', slug };
  }

  async account({
    email = `${this.word()}@test.invalid`,
    name = 'Iemand',
    operator = false,
    password,
    totp = false,
    demo = false,
  }: AccountWish = {}): Promise<GivenAccount> {
    const totpSecret = totp ? newTotpSecret() : null;
    const [row] = await this.db.query<{ id: string }>(
      'insert into account (email, name, operator, demo, password_hash, totp_secret) values ($1, $2, $3, $4, $5, $6) returning id',
      [
        email,
        name,
        operator,
        demo,
        password === undefined ? null : await hashPassword(password),
        totpSecret === null ? null : this.vault.seal('totp', totpSecret),
      ],
    );
    return { id: row?.id ?? '', email, password: password ?? null, totpSecret };
  }

  async organisation(name = this.word('Stichting ')): Promise<string> {
    const [row] = await this.db.query<{ id: string }>('insert into organisation (name) values ($1) returning id', [
      name,
    ]);
    return row?.id ?? '';
  }

  /** A project that somebody of this gemeente leads, with nothing in it. */
  async project(gemeente: GivenGemeente): Promise<string> {
    const [row] = await this.db.query<{ id: string }>(
      `with one as (select uuidv7() as id, uuidv7() as regisseur, uuidv7() as contact),
         led as (insert into regie (gemeente_id, id, project_id, kind, account_id)
           select $1, k.id, one.id, k.kind, $2 from one cross join lateral (values (regisseur, 'regisseur'), (contact, 'contact')) k (id, kind))
       insert into project (gemeente_id, id, name, regisseur_id, contact_id) select $1, id, 'Project', regisseur, contact from one returning id`,
      [gemeente.id, (await this.account()).id],
    );
    return row?.id ?? '';
  }

  /** Somebody with a role in a gemeente; partners get an organisation. */
  async member(
    gemeente: GivenGemeente,
    role: Role,
    { account, projectId, organisationId }: MemberWish = {},
  ): Promise<{ id: string; accountId: string }> {
    const accountId = (account ?? (await this.account())).id;
    const organisation = organisationId ?? (partners.includes(role) ? await this.organisation() : null);
    const [row] = await this.db.query<{ id: string }>(
      'insert into membership (gemeente_id, account_id, role, project_id, organisation_id) values ($1, $2, $3, $4, $5) returning id',
      [gemeente.id, accountId, role, projectId ?? null, organisation],
    );
    return { id: row?.id ?? '', accountId };
  }

  /** The code of a session of this account, as its cookie has it. Strong (password and second factor) unless said otherwise. */
  async session(accountId: string, { method = 'password', onlyGemeente }: SessionWish = {}): Promise<string> {
    const code = newCode();
    const { absolute, idle } = lifetimeOf(method);
    await this.db.query(
      'insert into session (hash, account_id, method, only_gemeente, idle_seconds, expires_at) values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))',
      [hashOf(code), accountId, method, onlyGemeente ?? null, idle, absolute],
    );
    return code;
  }

  /** Somebody new with this role here, signed in: the code of the session. */
  async signedIn(gemeente: GivenGemeente, role: Role): Promise<string> {
    return this.session((await this.member(gemeente, role)).accountId);
  }

  /** An invitation and the code in its mail. */
  async invitation(
    gemeente: GivenGemeente,
    role: Role,
    email = `${this.word()}@test.invalid`,
  ): Promise<{ id: string; code: string; email: string }> {
    const code = newCode();
    const id = randomUUID();
    const organisation = partners.includes(role) ? await this.organisation() : null;
    await this.db.query(
      `insert into invitation (gemeente_id, id, email, role, organisation_id, expires_at) values ($1, $2, $3, $4, $5, now() + interval '7 days')`,
      [gemeente.id, id, email, role, organisation],
    );
    await this.db.query('insert into invitation_code (hash, for_gemeente, invitation_id) values ($1, $2, $3)', [
      hashOf(code),
      gemeente.id,
      id,
    ]);
    return { id, code, email };
  }

  /** The code of a mail with a link to sign in or to choose a password. */
  async mailCode(purpose: 'mailLink' | 'passwordReset', email: string): Promise<string> {
    const code = newCode();
    await this.db.query(
      `insert into sign_in_token (hash, purpose, email, expires_at) values ($1, $2, $3, now() + interval '15 minutes')`,
      [hashOf(code), purpose, email],
    );
    return code;
  }

  /** The identity provider of a gemeente. */
  async provider(
    gemeente: GivenGemeente,
    { issuer, clientId, secret }: { issuer: string; clientId: string; secret: string },
  ): Promise<void> {
    await this.db.query(
      'insert into identity_provider (gemeente_id, issuer, client_id, client_secret) values ($1, $2, $3, $4)',
      [gemeente.id, issuer, clientId, this.vault.seal('providerSecret', secret)],
    );
  }

  /** The last mail to somebody: its subject, and the code in its link when it has one. */
  async mailTo(email: string): Promise<{ subject: string; text: string; code: string | null } | null> {
    const [row] = await this.db.query<{ subject: string; text: string }>(
      'select subject, body_text as text from mail_message where to_address = $1 order by id desc limit 1',
      [email],
    );
    return row === undefined ? null : { ...row, code: /\/([A-Za-z0-9_-]{43})\s/.exec(row.text)?.[1] ?? null };
  }
}
