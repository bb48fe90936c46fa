import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { identityPolicy, type RetentionView, type SetRetention } from '@wijkspoor/identity/domain';
import { CATALOGUES, type Catalogues, RetentionClasses, settingsOf, TenantDb, textOf } from '@wijkspoor/platform/api';
import { type Ctx, daysKept, demand, type Language, platformError, settingFault } from '@wijkspoor/platform/domain';

type Run = { readonly name: string; readonly removed: number; readonly lastOn: string };
/** How long one class is kept, in the reader's words. */
type Kept = Pick<RetentionView['items'][number], 'name' | 'what' | 'days' | 'reason'>;

/** How long a gemeente keeps what. What is too old is destroyed every night, whoever looks. */
@Injectable()
export class RetentionService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(RetentionClasses) private readonly classes: RetentionClasses,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
  ) {}

  /** How long each class of the gemeente is kept now. */
  private async kept(tx: EntityManager, language: Language): Promise<Kept[]> {
    const settings = await settingsOf(tx);
    return this.classes.ofGemeente().map((one) => {
      const days = daysKept(one, settings);
      const own = settings.find(({ name }) => name === one.name);
      return {
        ...{ name: one.name, what: this.what(one.name, language), days },
        reason: days > one.standard ? (own?.reason ?? '') : '',
      };
    });
  }

  /** What anyone may know, in the transaction of a page about privacy: also what the platform keeps for all gemeenten together. */
  async keptAtAll(tx: EntityManager, language: Language): Promise<Kept[]> {
    const shared = this.classes.ofPlatform().filter(({ days }) => days > 0);
    return [
      ...(await this.kept(tx, language)),
      ...shared.map(({ name, days }) => ({ name, what: this.what(name, language), days, reason: '' })),
    ];
  }

  settings(ctx: Ctx): Promise<RetentionView> {
    demand(identityPolicy.changeSettings.judge(ctx.actor));
    return this.db.run(ctx, (tx) => this.view(tx, ctx));
  }

  /** @throws platform.invalid for a class that is not there, for longer than may be, and for longer than usual without a reason */
  set(ctx: Ctx, { name, days, reason }: SetRetention): Promise<RetentionView> {
    demand(identityPolicy.changeSettings.judge(ctx.actor));
    const one = this.classes.ofGemeente().find((known) => known.name === name);
    if (one === undefined) throw platformError('invalid', {}, [{ path: 'name', code: 'choice' }]);
    const fault = settingFault(one, { days, reason });
    if (fault !== null) {
      const code = fault.path === 'reason' ? 'identity.keptLonger' : 'identity.keptLongest';
      throw platformError('invalid', {}, [{ path: fault.path, code, params: { n: fault.limit } }]);
    }
    return this.db.run(ctx, async (tx) => {
      await tx.query(
        `insert into retention_setting (class, days, reason) values ($1, $2, $3)
         on conflict (gemeente_id, class) do update set days = excluded.days, reason = excluded.reason`,
        [name, days, days > one.standard ? reason : ''],
      );
      const details = { class: name, days };
      await this.audit.record(tx, ctx, { what: 'retention.set', kind: 'gemeente', id: ctx.gemeenteId, details });
      return this.view(tx, ctx);
    });
  }

  private async view(tx: EntityManager, { language }: Ctx): Promise<RetentionView> {
    const kept = await this.kept(tx, language);
    const runs = await tx.query<Run[]>(
      `select class as name, sum(removed) filter (where ran_on > current_date - 30)::float8 as removed, max(ran_on)::text as "lastOn"
       from retention_run group by class`,
    );
    return {
      items: kept.map((one) => {
        const run = runs.find(({ name }) => name === one.name);
        const { standard = one.days, longest = one.days } =
          this.classes.ofGemeente().find(({ name }) => name === one.name) ?? {};
        return { ...one, standard, longest, removed: run?.removed ?? 0, lastOn: run?.lastOn ?? null };
      }),
    };
  }

  private what(name: string, language: Language): string {
    const [domain = '', key = ''] = name.split('.');
    return textOf(this.catalogues, domain, `retention.${key}`, language);
  }
}
