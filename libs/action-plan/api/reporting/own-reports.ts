import { Inject, Injectable } from '@nestjs/common';
import type { OwnWork } from '@wijkspoor/identity/api';
import type { Held } from '@wijkspoor/identity/domain';
import { CATALOGUES, type Catalogues, TenantDb, textOf } from '@wijkspoor/platform/api';
import type { Ctx, Role } from '@wijkspoor/platform/domain';

type Row = {
  readonly of_gemeente: string;
  readonly report: string;
  readonly title: string;
  readonly project: string;
  readonly wijken: readonly string[];
  readonly state: 'open' | 'draft' | 'submitted' | 'returned';
  readonly correcting: boolean;
  readonly due: Date | string;
};
const reporters: readonly Role[] = ['partnerReporter', 'partnerLead'];
/** Who judges, and writes what the gemeente does itself. */
const judges: readonly Role[] = ['coordinator', 'administrator'];
/** One more than a list shows, so that it can say that there is more. */
const listed = 101;

/** Reports that somebody still has to write or to judge, over all their gemeenten: never mixed, only listed together. */
@Injectable()
export class OwnReports {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
  ) {}

  /** @param most of them, the most urgent first. */
  async find(ctx: Ctx, held: readonly Held[], most = listed): Promise<readonly OwnWork[]> {
    const asked = held.filter(
      ({ role, organisationId }) => judges.includes(role) || (organisationId !== null && reporters.includes(role)),
    );
    if (asked.length === 0) return [];
    const rows = await this.db.across<Row>(
      asked.map(({ gemeenteId }) => gemeenteId),
      {
        name: 'reports_to_do',
        types: ['uuid[]', 'uuid[]', 'integer'],
        values: [
          asked.map(({ role, organisationId }) => (judges.includes(role) ? null : organisationId)),
          asked.map(({ projectId }) => projectId),
          most,
        ],
      },
    );
    // somebody can have two roles for the same report
    const once = new Map(rows.map((row) => [row.report, row]));
    return [...once.values()].map((row) => ({
      gemeenteId: row.of_gemeente,
      what: textOf(this.catalogues, 'action-plan', `work.${row.correcting ? 'correcting' : row.state}`, ctx.language, {
        title: row.title,
      }),
      why: row.wijken.length > 0 ? row.wijken.join(', ') : row.project,
      dueOn: dayOf(row.due),
      path: `/werk/rapportages/${row.report}`,
    }));
  }
}

const dayOf = (due: Date | string): string => (typeof due === 'string' ? due : due.toISOString()).slice(0, 10);
