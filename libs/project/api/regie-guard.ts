import type { EntityManager } from 'typeorm';
import type { MemberGuard } from '@wijkspoor/identity/api';
import { keepsRegie, projectError, type RegieKind } from '@wijkspoor/project/domain';

type Row = {
  readonly project: string;
  readonly projectId: string;
  readonly kind: RegieKind;
  readonly organisationId: string | null;
};

/** Who leads a project or is its contact keeps the role that goes with it until they hand over. @throws project.handOverFirst */
export const regieGuard: MemberGuard = async (tx: EntityManager, { accountId, held }) => {
  const rows = await tx.query<Row[]>(
    `select p.name as project, p.id as "projectId", r.kind, r.organisation_id as "organisationId"
     from regie r join project p on p.id = r.project_id
     where r.account_id = $1 and r.until is null order by lower(p.name), r.kind desc`,
    [accountId],
  );
  const left = rows.find((row) => !keepsRegie(row, held));
  if (left !== undefined) throw projectError('handOverFirst', [], { project: left.project });
};
