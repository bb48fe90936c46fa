import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { People } from '@wijkspoor/identity/api';
import type { Actor, Ctx, Role } from '@wijkspoor/platform/domain';
import { type Contribution, marksOf, type Moderation, waits, type WriterRole } from '@wijkspoor/proposals/domain';
import { IdeaSecrets } from './idea-secrets';

/** Whoever writes: an account, an address that was confirmed, or nobody that we know. */
export type Writing = {
  readonly role: WriterRole;
  readonly accountId: string | null;
  readonly email: string | null;
  /** A keyed hash of the address. */
  readonly person: Buffer | null;
  /** It writes down the words of somebody else. */
  readonly forOther?: boolean;
};

/** How a project wants its texts read. */
export type Reading = { readonly moderation: Moderation; readonly words: readonly string[] };
type Judged = { readonly marks: readonly string[]; readonly waits: boolean };

/** Who answers for the gemeente; whoever only reads for it writes as a resident does. */
const ofGemeente: readonly Role[] = ['coordinator', 'administrator'];
const ofPartner: readonly Role[] = ['partnerLead', 'partnerReporter'];

/** Who writes an idea or a comment, and what the rules say of it. */
@Injectable()
export class Writers {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(IdeaSecrets) private readonly secrets: IdeaSecrets,
  ) {}

  /** Whoever is signed in; null when nobody is. */
  async signedIn(tx: EntityManager, { actor, gemeenteId }: Ctx, projectId: string): Promise<Writing | null> {
    if (actor.accountId === null) return null;
    const email = await this.people.addressOf(tx, actor.accountId);
    const person = email === null ? null : this.secrets.personOf(gemeenteId, email);
    return { role: roleOf(actor, projectId), accountId: actor.accountId, email, person };
  }

  /** Whoever has this address. */
  byMail({ gemeenteId }: Ctx, email: string): Writing {
    return { role: 'resident', accountId: null, email, person: this.secrets.personOf(gemeenteId, email) };
  }

  /** What the rules of a project say of a text. */
  async judge(
    tx: EntityManager,
    texts: readonly string[],
    { person, role, forOther = false }: Pick<Writing, 'person' | 'role' | 'forOther'>,
    { moderation, words }: Reading,
  ): Promise<Judged> {
    // the gemeente does not read its own words first, but those of a resident say of people what these do not want to be read
    if (role === 'gemeente') {
      const known = { lastHour: 0, firstHere: false, unconfirmed: false };
      const marks = forOther ? marksOf({ texts, ...known }, words) : [];
      return { marks, waits: waits('after', marks) };
    }
    const marks = marksOf({ texts, ...(await this.before(tx, person)) }, words);
    return { marks, waits: waits(moderation, marks) };
  }

  private async before(tx: EntityManager, person: Buffer | null): Promise<Omit<Contribution, 'texts'>> {
    if (person === null) return { lastHour: 0, firstHere: true, unconfirmed: true };
    const [row] = await tx.query<{ lastHour: number; shown: boolean }[]>(
      `select (select count(*) from idea where writer = $1 and submitted_at > now() - interval '1 hour' and submitted_at < now())::int
          + (select count(*) from idea_comment where writer = $1 and written_at > now() - interval '1 hour' and written_at < now())::int as "lastHour",
        exists (select from idea where writer = $1 and published_at is not null)
          or exists (select from idea_comment where writer = $1 and state = 'shown') as shown`,
      [person],
    );
    return { lastHour: row?.lastHour ?? 0, firstHere: row?.shown !== true, unconfirmed: false };
  }
}

function roleOf(actor: Actor, projectId: string): WriterRole {
  const holds = (roles: readonly Role[]): boolean =>
    roles.some((role) => actor.roles.has(role) || actor.projectRoles.get(projectId)?.has(role));
  if (holds(ofGemeente)) return 'gemeente';
  if (holds(ofPartner)) return 'partner';
  return holds(['keyPerson']) ? 'keyPerson' : 'resident';
}
