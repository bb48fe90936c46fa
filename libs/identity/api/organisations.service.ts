import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '@wijkspoor/audit/api';
import {
  type AddOrganisation,
  identityError,
  identityPolicy,
  type OrganisationPage,
  type OrganisationView,
  type PageQuery,
} from '@wijkspoor/identity/domain';
import { PlatformDb } from '@wijkspoor/platform/api';
import { type Ctx, demand } from '@wijkspoor/platform/domain';
import { cut } from './pages';

/** Organisations work with several gemeenten, so the list is the same for all. */
@Injectable()
export class OrganisationsService {
  constructor(
    @Inject(PlatformDb) private readonly db: PlatformDb,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** By name. */
  async list(ctx: Ctx, { after, limit }: PageQuery): Promise<OrganisationPage> {
    demand(identityPolicy.seeOrganisations.judge(ctx.actor));
    const rows = await this.db.query<OrganisationView>(
      `select id, name from organisation
       where $1::uuid is null or (lower(name), id) > (select lower(name), id from organisation where id = $1) order by lower(name), id limit $2`,
      [after ?? null, limit + 1],
    );
    return cut(rows, limit);
  }

  /** @throws identity.organisationExists */
  add(ctx: Ctx, { name }: AddOrganisation): Promise<OrganisationView> {
    demand(identityPolicy.addOrganisation.judge(ctx.actor));
    return this.db.run(async (tx) => {
      const [added] = await tx.query<OrganisationView[]>(
        'insert into organisation (name) values ($1) on conflict (lower(name)) do nothing returning id, name',
        [name],
      );
      if (added === undefined) throw identityError('organisationExists');
      await this.audit.recordPlatform(tx, ctx, {
        what: 'organisation.added',
        kind: 'organisation',
        id: added.id,
        details: { gemeente: ctx.gemeenteId },
      });
      return added;
    });
  }
}
