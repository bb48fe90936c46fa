import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import {
  type ChangeSettings,
  type GemeenteSettings,
  type GemeenteView,
  identityPolicy,
} from '@wijkspoor/identity/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, isLanguage, type Language, platformError, themes } from '@wijkspoor/platform/domain';
import { GemeenteSettingRow } from './identity.entities';

/** What a gemeente is called, how it looks and which languages it speaks. */
@Injectable()
export class SettingsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** What anyone may know. */
  gemeente(ctx: Ctx): Promise<GemeenteView> {
    demand(identityPolicy.seeGemeente.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const [row] = await tx.query<GemeenteView[]>(
        `select g.slug, g.name, s.theme, s.languages, s.contact, exists (select from identity_provider) as provider
         from gemeente g join gemeente_setting s on s.gemeente_id = g.id where g.id = $1`,
        [ctx.gemeenteId],
      );
      if (row === undefined) throw platformError('missing');
      return { ...row, languages: row.languages.filter(isLanguage) };
    });
  }

  settings(ctx: Ctx): Promise<GemeenteSettings> {
    demand(identityPolicy.changeSettings.judge(ctx.actor));
    return this.db.run(ctx, read);
  }

  /** Dutch is always one of the languages. @throws platform.stale when it was changed since `version`. */
  change(ctx: Ctx, version: number, { theme, languages, contact }: ChangeSettings): Promise<GemeenteSettings> {
    demand(identityPolicy.changeSettings.judge(ctx.actor));
    if (!themes.some(({ name }) => name === theme))
      throw platformError('invalid', {}, [{ path: 'theme', code: 'choice' }]);
    return this.db.run(ctx, async (tx) => {
      const spoken: Language[] = [...new Set<Language>(['nl', ...languages])];
      const { affected } = await tx.update(
        GemeenteSettingRow,
        { version },
        { theme, languages: spoken, contact, version: version + 1 },
      );
      if (affected !== 1) throw platformError('stale');
      await this.audit.record(tx, ctx, {
        what: 'settings.changed',
        kind: 'gemeente',
        id: ctx.gemeenteId,
        details: { theme, version: version + 1 },
      });
      return read(tx);
    });
  }
}

async function read(tx: EntityManager): Promise<GemeenteSettings> {
  const { theme, languages, contact, logoId, version } = await tx.findOneOrFail(GemeenteSettingRow, { where: {} });
  return { theme, languages: languages.filter(isLanguage), contact, logo: logoId !== null, version };
}
