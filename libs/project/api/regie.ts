import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { People } from '@wijkspoor/identity/api';
import { regieFault, regieFit, type RegieKind } from '@wijkspoor/project/domain';

/** Who takes a place: checked, with the organisation it is for. */
export type Taking = {
  readonly id: string;
  readonly kind: RegieKind;
  readonly accountId: string;
  readonly organisationId: string | null;
  readonly why: string;
};
type Wish = { readonly kind: RegieKind; readonly accountId: string; readonly why: string };

/** Who leads a project and who is its contact; one row of each kind is the one of now. */
@Injectable()
export class Regie {
  constructor(@Inject(People) private readonly people: People) {}

  /**
   * Looks whether somebody can take the place. Who leads for a partner joins the team, and so sees this project and no other.
   * @param projectId null for a project that is still to be made.
   * @throws project.notRegisseur, project.notContact
   */
  async taking(tx: EntityManager, { kind, accountId, why }: Wish, projectId: string | null): Promise<Taking> {
    const fit = regieFit(kind, await this.people.rolesOf(tx, accountId), projectId);
    if (fit === null) throw regieFault(kind);
    return { id: randomUUID(), kind, accountId, why, organisationId: fit.organisationId };
  }

  /** Writes down who takes the place; the one before ends at that moment. */
  async take(tx: EntityManager, projectId: string, taking: Taking, recordedBy: string | null): Promise<void> {
    const { id, kind, accountId, organisationId, why } = taking;
    await tx.query('update regie set until = now() where project_id = $1 and kind = $2 and until is null', [
      projectId,
      kind,
    ]);
    await tx.query(
      'insert into regie (id, project_id, kind, account_id, organisation_id, why, recorded_by) values ($1, $2, $3, $4, $5, $6, $7)',
      [id, projectId, kind, accountId, organisationId, why, recordedBy],
    );
    if (organisationId === null) return;
    const held = await this.people.rolesOf(tx, accountId);
    const lead = held.find((one) => one.role === 'partnerLead' && one.organisationId === organisationId);
    if (lead !== undefined) await this.people.joinTeam(tx, lead.memberId, projectId);
  }
}
