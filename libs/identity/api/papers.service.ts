import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { type ChangePapers, identityPolicy, type PapersSettings, type PublicPapers } from '@wijkspoor/identity/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import { RetentionService } from './retention.service';

type Row = PapersSettings & { readonly gemeente: string };

/** What a gemeente says about accessibility and privacy. */
@Injectable()
export class PapersService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(RetentionService) private readonly retention: RetentionService,
  ) {}

  /** What anyone may know. */
  papers(ctx: Ctx): Promise<PublicPapers> {
    demand(identityPolicy.seeGemeente.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => ({
      ...(await read(tx, ctx)),
      kept: await this.retention.keptAtAll(tx, ctx.language),
    }));
  }

  settings(ctx: Ctx): Promise<PapersSettings> {
    demand(identityPolicy.changeSettings.judge(ctx.actor));
    return this.db.run(ctx, (tx) => read(tx, ctx));
  }

  /** @throws platform.stale when the settings were changed since `version`. */
  change(ctx: Ctx, version: number, papers: ChangePapers): Promise<PapersSettings> {
    demand(identityPolicy.changeSettings.judge(ctx.actor));
    const { accessibility, accessibilityOn, accessibilityStatement, privacyContact } = papers;
    return this.db.run(ctx, async (tx) => {
      const [, changed] = await tx.query<[unknown[], number]>(
        `update gemeente_setting set accessibility = $2, accessibility_on = $3, accessibility_statement = $4, privacy_contact = $5, version = version + 1
         where version = $1 returning version`,
        [version, accessibility, accessibilityOn, accessibilityStatement, privacyContact],
      );
      if (changed !== 1) throw platformError('stale');
      const details = { accessibility, version: version + 1 };
      await this.audit.record(tx, ctx, { what: 'papers.changed', kind: 'gemeente', id: ctx.gemeenteId, details });
      return read(tx, ctx);
    });
  }
}

async function read(tx: EntityManager, { gemeenteId }: Ctx): Promise<Row> {
  const [row] = await tx.query<Row[]>(
    `select g.name as gemeente, s.accessibility, s.accessibility_on::text as "accessibilityOn", s.accessibility_statement as "accessibilityStatement",
       s.privacy_contact as "privacyContact", s.version
     from gemeente g join gemeente_setting s on s.gemeente_id = g.id where g.id = $1`,
    [gemeenteId],
  );
  if (row === undefined) throw platformError('missing');
  return row;
}
