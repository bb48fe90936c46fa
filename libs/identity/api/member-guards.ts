import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonWithRole } from './people';

/** The roles that somebody keeps in a gemeente after a change. */
export type RolesKept = { readonly accountId: string; readonly held: readonly PersonWithRole[] };

/** The port through which a domain says that somebody cannot lose a role yet. @throws the reason. */
export type MemberGuard = (tx: EntityManager, kept: RolesKept) => Promise<void>;

/** All guards of this process. A domain's module registers its own in its constructor, as with jobs. */
@Injectable()
export class MemberGuards {
  private readonly guards: MemberGuard[] = [];

  register(guard: MemberGuard): void {
    this.guards.push(guard);
  }

  /** @throws the reason of the first guard that is against it. */
  async demand(tx: EntityManager, kept: RolesKept): Promise<void> {
    // one connection, so one after the other
    for (const guard of this.guards) await guard(tx, kept);
  }
}
